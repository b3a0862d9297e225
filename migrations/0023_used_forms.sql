-- Forms that have been used: what a second press of the same form leads to. The fingerprint is keyed, of who sent it, where and what, so that nothing that was
-- written can be read or guessed here. Never a form about answers: those are posted in transactions of their own, which do not come here.
create table used_form (
  fingerprint text primary key check (char_length(fingerprint) between 20 and 100),
  authority_id uuid not null references authority,
  person_id uuid not null,
  -- Where it led, and what was said there; null while it is on its way.
  location text check (char_length(location) <= 2000),
  said text check (char_length(said) <= 2000),
  on_day date not null,
  foreign key (authority_id, person_id) references person (authority_id, id) on delete cascade
);
create index used_form_person on used_form (person_id, on_day);
alter table used_form enable row level security;
create policy by_person on used_form using (authority_id = app.authority() and person_id = app.person())
  with check (authority_id = app.authority() and person_id = app.person());
grant select, insert, update, delete on used_form to stegvis_web;
