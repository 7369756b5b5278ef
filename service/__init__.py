"""The answers: search, speakers and verification over HTTP, in pages and on the command line."""

VERSION = "0.1.0"
