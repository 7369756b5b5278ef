"""The register of speakers: who is who across articles, and what is known of each."""
