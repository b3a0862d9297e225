-- Documents that the program made itself, those that came in, sheets of attests and copies signed elsewhere; what was sent to whom; who stands in for whom.

alter table matter_document drop constraint matter_document_kind_check;
alter table matter_document add constraint matter_document_kind_check check (kind in
  ('plan', 'report', 'decision', 'statement', 'minutes', 'letter', 'note', 'appendix', 'attests'));
alter table matter_document
  -- What of the program it was made from, as that was then; null for a file that somebody chose.
  add column made_from_kind text check (made_from_kind ~ '^[a-z-]{1,40}$'),
  add column made_from_id uuid,
  add column made_from_version integer check (made_from_version > 0),
  -- The document whose attests it tells.
  add column sheet_of uuid,
  -- The document that it is a copy of, signed by means of others.
  add column copy_of uuid,
  -- It came in: nothing that the authority made.
  add column came_in boolean not null default false,
  add check ((made_from_kind is null) = (made_from_id is null)),
  add foreign key (authority_id, sheet_of) references matter_document (authority_id, id),
  add foreign key (authority_id, copy_of) references matter_document (authority_id, id);
create index matter_document_sheet on matter_document (sheet_of) where sheet_of is not null;
create index matter_document_copy on matter_document (copy_of) where copy_of is not null;

-- What could be found out about the signatures of a copy when it was kept, and what could not.
create table outside_signature (
  document_id uuid primary key,
  authority_id uuid not null references authority,
  findings jsonb not null,
  checked_at timestamptz not null,
  foreign key (authority_id, document_id) references matter_document (authority_id, id)
);

-- What was sent: to whom, how and when, and which documents.
create table dispatch (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  matter_id uuid not null,
  recipient text not null check (char_length(recipient) between 1 and 200),
  way text not null check (way in ('mail', 'post', 'system', 'hand')),
  on_day date not null,
  note text not null check (char_length(note) <= 300),
  by_name text not null,
  at timestamptz not null,
  unique (authority_id, id),
  foreign key (authority_id, matter_id) references matter (authority_id, id)
);
create index dispatch_matter on dispatch (matter_id, on_day);
create table dispatch_document (
  dispatch_id uuid not null,
  document_id uuid not null,
  authority_id uuid not null references authority,
  primary key (dispatch_id, document_id),
  foreign key (authority_id, dispatch_id) references dispatch (authority_id, id),
  foreign key (authority_id, document_id) references matter_document (authority_id, id)
);
create index dispatch_document_document on dispatch_document (document_id);

-- Whoever stands in for somebody who was asked says so: their own name, acting.
alter table attest_request
  add column instead_of uuid,
  add foreign key (authority_id, instead_of) references attest_request (authority_id, id);

call app.protect_by_authority('outside_signature');
call app.protect_by_authority('dispatch');
call app.protect_by_authority('dispatch_document');
revoke update, delete on outside_signature, dispatch, dispatch_document from stegvis_web, stegvis_worker;

-- Matters are looked for by their number and by what they are about.
create index matter_opened on matter (authority_id, opened_on desc, number desc);
