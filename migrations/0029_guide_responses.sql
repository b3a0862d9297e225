-- "Did the page help you?": yes or no and a line, for the authority to read. No person and no time: what is left is the page and what was said.
create table guide_response (
  authority_id uuid not null references authority,
  guide text not null check (guide ~ '^[a-z0-9-]{1,100}$'),
  helped boolean not null,
  line text not null check (char_length(line) <= 500)
);
create index guide_response_guide on guide_response (authority_id, guide);
call app.protect_by_authority('guide_response');
