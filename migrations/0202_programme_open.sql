-- News of a programme: plain pages with a title, a text and a date. A draft is seen by those who run the programme alone; published is a record.
create table programme_post (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  programme_id uuid not null,
  title text not null check (char_length(title) between 1 and 200),
  text text not null check (char_length(text) between 1 and 20000),
  -- As it stands under the title: what somebody chose to sign with.
  author text not null default '' check (char_length(author) <= 200),
  on_day date not null,
  revision integer not null default 1,
  made_at timestamptz not null,
  changed_by_name text not null,
  unique (authority_id, id),
  foreign key (authority_id, programme_id) references programme (authority_id, id) on delete cascade
);
create index programme_post_programme on programme_post (programme_id, on_day);
call app.protect_by_authority('programme_post');

create table programme_post_release (
  post_id uuid primary key,
  authority_id uuid not null references authority,
  at timestamptz not null,
  by_name text not null,
  foreign key (authority_id, post_id) references programme_post (authority_id, id) on delete cascade
);
call app.protect_by_authority('programme_post_release');

-- What those who run a programme want on its open page. Without a row it has none.
create table programme_showing (
  programme_id uuid primary key,
  authority_id uuid not null references authority,
  parts text[] not null check (parts <@ array['facts', 'partners', 'sessions', 'news']),
  changed_by_name text not null,
  at timestamptz not null,
  foreign key (authority_id, programme_id) references programme (authority_id, id) on delete cascade
);
call app.protect_by_authority('programme_showing');

-- What is kept of the open site is thrown away when one of its programmes goes, or ends on another day.
create trigger note_open_change after insert or update or delete on programme_showing for each statement execute function app.note_open_change();
create trigger note_open_change after update of from_on, to_on on programme for each statement execute function app.note_open_change();
