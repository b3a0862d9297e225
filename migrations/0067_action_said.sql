-- What those who did an action say of it, over an authority's schools: gathered once a day from what is shown of counted checks already (decision 41), and kept only where it may be said.
create table action_said (
  authority_id uuid not null references authority,
  framework text not null,
  action text not null,
  -- { far, helps }: each { n, mean }, or null where it may not be said.
  said jsonb not null,
  primary key (authority_id, framework, action)
);
call app.protect_by_authority('action_said');
revoke insert, update, delete on action_said from stegvis_web;
