-- Recordings and materials of training (decision 72). A recording is published only with captions or a transcript, and with the consent of those who are seen or heard in it; who withdraws it takes it
-- down at once, since what is shown is asked of the records each time.
create table material (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  programme_id uuid not null,
  -- Of which session; none: of the whole programme.
  session_id uuid,
  kind text not null check (kind in ('recording', 'material')),
  title text not null check (char_length(title) between 1 and 200),
  about text not null default '' check (char_length(about) <= 1000),
  -- A link or a file: one of them.
  url text check (char_length(url) <= 2000 and url ~ '^https?://'),
  file_name text check (char_length(file_name) between 1 and 200),
  file_type text check (file_type in ('pdf', 'png', 'jpeg', 'docx', 'xlsx', 'pptx', 'odt', 'txt')),
  file_size integer check (file_size between 1 and 5242880),
  -- Under which terms it may be used by others.
  licence text not null check (licence in ('cc0', 'cc-by', 'cc-by-sa', 'own staff', 'other')),
  licence_note text not null default '' check (char_length(licence_note) <= 300),
  -- That the recording itself has captions; else what is said in it stands in `transcript`.
  captioned boolean not null default false,
  transcript text not null default '' check (char_length(transcript) <= 60000),
  -- Nobody is seen or heard who could be asked: then no consent is needed.
  nobody_seen boolean not null default false,
  -- The last day on which it is shown; none: as long as the programme is.
  until_on date,
  revision integer not null default 1,
  made_on date not null,
  by_name text not null,
  unique (authority_id, id),
  check ((url is null) <> (file_name is null)),
  check ((file_name is null) = (file_type is null) and (file_name is null) = (file_size is null)),
  foreign key (authority_id, programme_id) references programme (authority_id, id) on delete cascade,
  foreign key (authority_id, session_id) references course_session (authority_id, id) on delete set null (session_id)
);
create index material_programme on material (programme_id);
create index material_session on material (session_id);
call app.protect_by_authority('material');

-- Apart from the row about it, so that lists never carry it.
create table material_file (
  material_id uuid primary key,
  authority_id uuid not null references authority,
  content bytea not null check (octet_length(content) between 1 and 5242880),
  foreign key (authority_id, material_id) references material (authority_id, id) on delete cascade
);
call app.protect_by_authority('material_file');

-- Who has consented to being seen or heard, when, where that is kept, and until when it holds. No names of pupils: a group, and where its consents lie.
create table material_consent (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  material_id uuid not null,
  who text not null check (char_length(who) between 1 and 200),
  given_on date not null,
  kept text not null check (char_length(kept) between 1 and 300),
  until_on date check (until_on >= given_on),
  withdrawn_on date,
  withdrawn_by_name text,
  unique (authority_id, id),
  check ((withdrawn_on is null) = (withdrawn_by_name is null)),
  foreign key (authority_id, material_id) references material (authority_id, id) on delete cascade
);
create index material_consent_material on material_consent (material_id);
call app.protect_by_authority('material_consent');

create table material_publication (
  material_id uuid primary key,
  authority_id uuid not null references authority,
  at timestamptz not null,
  by_name text not null,
  foreign key (authority_id, material_id) references material (authority_id, id) on delete cascade
);
call app.protect_by_authority('material_publication');
