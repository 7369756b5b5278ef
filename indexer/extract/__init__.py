"""From an article to its quotations: one file a stage, `pipeline` names them all in order."""
