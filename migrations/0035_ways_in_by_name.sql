-- The school's name for a person (EPPN) is a way in as the e-mail address is: who changes it, in whatever way, may point the school's sign-in at somebody else's
-- account. A sign-in by a changed one that the person has not confirmed counts as made by others, is listed to them ('school'), and is confirmed by a mail to the
-- address that is theirs for certain ('school-confirmation').
alter table ticket drop constraint ticket_kind_check;
alter table ticket add constraint ticket_kind_check
  check (kind in ('mail', 'readdressed', 'confirmation', 'slip', 'operator', 'school', 'school-confirmation'));

-- How a session began, told apart, so that a locked page says what is true of it: by a link to a changed address, by a changed school name. Both open as little as
-- a slip (private.may_open names those that open more).
alter table session drop constraint session_origin_check;
alter table session add constraint session_origin_check
  check (origin in ('mail', 'school', 'slip', 'operator', 'demo', 'readdressed', 'renamed'));
