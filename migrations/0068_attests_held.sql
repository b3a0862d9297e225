-- A public key that the installation has signed with is bound to its key by a code: whoever has a login to the database cannot put one of their own beside it.
alter table attest_key add column mac bytea check (octet_length(mac) = 32);

-- Who is no longer asked may be asked anew: that one person has one open request is held while a document is asked for.
drop index attest_request_once;
create index attest_request_asked on attest_request (document_id, person_id);
