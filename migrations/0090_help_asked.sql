-- Themes under which those who read schools' reports sort what the schools ask for. Without a district it is the whole authority's. No person is named.
create table help_theme (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  district_id uuid,
  title text not null check (char_length(title) between 1 and 120),
  note text not null default '' check (char_length(note) <= 4000),
  begun_on date not null,
  unique (authority_id, id),
  foreign key (authority_id, district_id) references unit (authority_id, id)
);
create index help_theme_authority on help_theme (authority_id, district_id);
call app.protect_by_authority('help_theme');

-- What a school asks for in its report, under a theme. `ask` is the fingerprint of kind and text: what is asked again word for word stays sorted when a report is sent anew.
create table help_theme_ask (
  report_id uuid not null,
  ask text not null check (ask ~ '^[0-9a-f]{32}$'),
  authority_id uuid not null references authority,
  theme_id uuid not null,
  primary key (report_id, ask),
  foreign key (authority_id, report_id) references report (authority_id, id),
  foreign key (authority_id, theme_id) references help_theme (authority_id, id) on delete cascade
);
create index help_theme_ask_theme on help_theme_ask (theme_id);
call app.protect_by_authority('help_theme_ask');

-- What hinders in checks, and what schools ask coaches for, by kind: it belongs to a theme, too.
create table help_theme_source (
  theme_id uuid not null,
  authority_id uuid not null references authority,
  source text not null check (source ~ '^(hinder|support):[a-z]{1,20}$'),
  primary key (theme_id, source),
  foreign key (authority_id, theme_id) references help_theme (authority_id, id) on delete cascade
);
call app.protect_by_authority('help_theme_source');

-- What is said of a theme, the latest last: taken up, answered, or no with the reason.
create table help_theme_state (
  id uuid primary key default gen_random_uuid(),
  authority_id uuid not null references authority,
  theme_id uuid not null,
  state text not null check (state in ('new', 'taken-up', 'answered', 'declined')),
  reason text not null check (char_length(reason) <= 2000),
  by_name text not null,
  at timestamptz not null,
  foreign key (authority_id, theme_id) references help_theme (authority_id, id) on delete cascade
);
create index help_theme_state_theme on help_theme_state (theme_id, at);
call app.protect_by_authority('help_theme_state');
revoke update on help_theme_state from stegvis_web, stegvis_worker;
