-- Taking an attest back asks for the same as giving it: a code that was just mailed. Where to, masked, and when stands with the record; none for those from before.
alter table attest_withdrawal add column proved_to text check (char_length(proved_to) between 1 and 200), add column proved_at timestamptz,
  add check ((proved_to is null) = (proved_at is null));
