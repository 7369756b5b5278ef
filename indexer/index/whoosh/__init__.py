"""The index on Whoosh. No file outside this package imports the library.

Whoosh is fast enough and needs nothing but Python, but nobody maintains it
any more. So only its postings, columns and scoring are used: its parser,
its locks, its own commits and its facets are not, for reasons each file gives.
"""

import warnings

# Its regular expressions and comparisons were written for an older Python, which says so on first import.
warnings.filterwarnings("ignore", category=SyntaxWarning, module="whoosh")
warnings.filterwarnings("ignore", category=DeprecationWarning, module="whoosh")
