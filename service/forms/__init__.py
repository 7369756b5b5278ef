"""The forms an answer is given in, one file a form: plain functions from records to text.

`table.py` names them all; `service.answers` chooses among them and sends what they write.
"""
