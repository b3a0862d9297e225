-- Matters: what an authority decides on, with its documents as exact bytes, its register and its attests. Nothing of it is ever changed: what happens is a row.
create table matter (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  -- The diarienummer, as the authority's own register gave it.
  number text not null check (char_length(number) between 1 and 60),
  title text not null check (char_length(title) between 1 and 200),
  opened_on date not null,
  opened_by uuid,
  opened_by_name text not null,
  unique (authority_id, id),
  unique (authority_id, number),
  foreign key (authority_id, opened_by) references person (authority_id, id) on delete set null (opened_by)
);
create table matter_closing (
  matter_id uuid primary key,
  authority_id uuid not null references authority,
  on_day date not null,
  by_name text not null,
  foreign key (authority_id, matter_id) references matter (authority_id, id)
);

-- A document, frozen: made once, never made again. Another version is another row.
create table matter_document (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  matter_id uuid not null,
  kind text not null check (kind in ('plan', 'decision', 'statement', 'minutes', 'letter', 'note', 'appendix')),
  title text not null check (char_length(title) between 1 and 200),
  version integer not null check (version > 0),
  file_name text not null check (char_length(file_name) between 1 and 200),
  type text not null check (type in ('pdf', 'docx', 'xlsx', 'odt', 'pptx', 'txt', 'png', 'jpeg')),
  size integer not null check (size > 0),
  sha256 bytea not null check (octet_length(sha256) = 32),
  -- By which anyone can ask about it, once somebody has attested it.
  number text not null unique check (number ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
  -- The section by which it is secret; null for what anyone may have.
  secrecy text check (char_length(secrecy) between 1 and 200),
  frozen_at timestamptz not null,
  by_name text not null,
  unique (authority_id, id),
  unique (matter_id, title, version),
  foreign key (authority_id, matter_id) references matter (authority_id, id)
);
create table matter_content (
  document_id uuid primary key,
  authority_id uuid not null references authority,
  bytes bytea not null,
  foreign key (authority_id, document_id) references matter_document (authority_id, id)
);
create table document_withdrawal (
  document_id uuid primary key,
  authority_id uuid not null references authority,
  reason text not null check (char_length(reason) between 1 and 1000),
  by_name text not null,
  at timestamptz not null,
  foreign key (authority_id, document_id) references matter_document (authority_id, id)
);

-- The register (OSL 5:2): when, from or to whom, in brief what.
create table register_entry (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  matter_id uuid not null,
  direction text not null check (direction in ('in', 'out', 'made')),
  on_day date not null,
  party text not null check (char_length(party) <= 200),
  subject text not null check (char_length(subject) between 1 and 300),
  document_id uuid,
  secrecy text check (char_length(secrecy) between 1 and 200),
  by_name text not null,
  at timestamptz not null,
  foreign key (authority_id, matter_id) references matter (authority_id, id),
  foreign key (authority_id, document_id) references matter_document (authority_id, id)
);
create index register_entry_matter on register_entry (matter_id, on_day);

-- Somebody is asked to attest a document: who they were then, and the sentence.
create table attest_request (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  document_id uuid not null,
  person_id uuid,
  name text not null,
  title text not null check (char_length(title) between 1 and 100),
  unit text not null check (char_length(unit) <= 200),
  part text not null check (char_length(part) between 1 and 100),
  sentence text not null check (char_length(sentence) between 1 and 300),
  -- Those of a step are asked when all of the steps before have attested; in one step, side by side.
  step smallint not null check (step between 1 and 20),
  due_on date,
  asked_by_name text not null,
  asked_at timestamptz not null,
  unique (authority_id, id),
  foreign key (authority_id, document_id) references matter_document (authority_id, id),
  foreign key (authority_id, person_id) references person (authority_id, id) on delete set null (person_id)
);
create index attest_request_document on attest_request (document_id);
create index attest_request_person on attest_request (person_id);
-- One person is asked once about a document.
create unique index attest_request_once on attest_request (document_id, person_id);
-- Taken back before it was answered: asked by mistake, or somebody else stands in.
create table attest_request_end (
  request_id uuid primary key,
  authority_id uuid not null references authority,
  reason text not null check (char_length(reason) between 1 and 1000),
  by_name text not null,
  at timestamptz not null,
  foreign key (authority_id, request_id) references attest_request (authority_id, id)
);
create table attest_refusal (
  request_id uuid primary key,
  authority_id uuid not null references authority,
  reason text not null check (char_length(reason) between 1 and 1000),
  at timestamptz not null,
  foreign key (authority_id, request_id) references attest_request (authority_id, id)
);
-- A code that was mailed so that somebody shows anew who they are: one at a time, for minutes.
create table attest_code (
  request_id uuid primary key,
  authority_id uuid not null references authority,
  code_hash text not null,
  sent_to text not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries smallint not null default 0,
  foreign key (authority_id, request_id) references attest_request (authority_id, id)
);
-- The text as it was signed, and what it says in columns.
create table attest (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  request_id uuid not null unique,
  document_id uuid not null,
  sequence integer not null check (sequence > 0),
  at timestamptz not null,
  body text not null,
  hash bytea not null check (octet_length(hash) = 32),
  previous bytea check (octet_length(previous) = 32),
  signature bytea not null check (octet_length(signature) = 64),
  key_id text not null,
  unique (authority_id, id),
  unique (authority_id, sequence),
  foreign key (authority_id, request_id) references attest_request (authority_id, id),
  foreign key (authority_id, document_id) references matter_document (authority_id, id)
);
create index attest_document on attest (document_id);
create table attest_withdrawal (
  attest_id uuid primary key,
  authority_id uuid not null references authority,
  reason text not null check (char_length(reason) between 1 and 1000),
  at timestamptz not null,
  foreign key (authority_id, attest_id) references attest (authority_id, id)
);
-- The end of an authority's chain, held while one is added: two at once come one after the other, and the last cannot go missing unseen.
create table attest_head (
  authority_id uuid primary key references authority,
  sequence integer not null,
  hash bytea not null check (octet_length(hash) = 32)
);
-- The public keys that the installation has signed with.
create table attest_key (
  id text primary key check (id ~ '^[0-9a-f]{16}$'),
  pem text not null,
  first_used_on date not null
);
grant select, insert on attest_key to stegvis_web, stegvis_worker;

call app.protect_by_authority('matter');
call app.protect_by_authority('matter_closing');
call app.protect_by_authority('matter_document');
call app.protect_by_authority('matter_content');
call app.protect_by_authority('document_withdrawal');
call app.protect_by_authority('register_entry');
call app.protect_by_authority('attest_request');
call app.protect_by_authority('attest_request_end');
call app.protect_by_authority('attest_refusal');
call app.protect_by_authority('attest_code');
call app.protect_by_authority('attest');
call app.protect_by_authority('attest_withdrawal');
call app.protect_by_authority('attest_head');
revoke update, delete on matter, matter_closing, matter_document, matter_content, document_withdrawal, register_entry, attest_request, attest_request_end,
  attest_refusal, attest, attest_withdrawal from stegvis_web, stegvis_worker;
revoke delete on attest_head from stegvis_web, stegvis_worker;

-- What anyone may ask of a document that somebody has attested: the block that stands on its paper, no more. Nothing of a secret one.
create function app.attested(p_number text) returns table (
  authority text, title text, version integer, file_name text, size integer, sha256 bytea, withdrawn boolean, replaced boolean, attests json
) language sql stable security definer set search_path = public, pg_temp as $$
  select a.name, d.title, d.version, d.file_name, d.size, d.sha256,
         exists (select from document_withdrawal w where w.document_id = d.id),
         exists (select from matter_document later where later.matter_id = d.matter_id and later.title = d.title and later.version > d.version),
         (select json_agg(json_build_object('name', r.name, 'title', r.title, 'part', r.part, 'at', t.at,
                          'withdrawn', exists (select from attest_withdrawal w where w.attest_id = t.id)) order by t.sequence)
            from attest t join attest_request r on r.id = t.request_id where t.document_id = d.id)
    from matter_document d join authority a on a.id = d.authority_id
   where d.number = p_number and d.secrecy is null and exists (select from attest t where t.document_id = d.id)
$$;
revoke execute on function app.attested(text) from public;
grant execute on function app.attested(text) to stegvis_web;
