-- What an authority writes itself on its page for the board: its goals, and what it asks of the board. The figures beside them are read when the page is.
create table board_words (
  authority_id uuid primary key references authority,
  goals text not null default '' check (char_length(goals) <= 900),
  asks text not null default '' check (char_length(asks) <= 900),
  revision integer not null default 1,
  by_person_id uuid,
  by_name text not null,
  at timestamptz not null,
  foreign key (authority_id, by_person_id) references person (authority_id, id) on delete set null (by_person_id)
);
call app.protect_by_authority('board_words');
revoke delete on board_words from stegvis_web, stegvis_worker;
