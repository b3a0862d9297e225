-- Whose wording of the questions a person has chosen. It stands with the answers, under the pseudonym: outside, it would tell who has begun.
alter table private.response add column work text collate "C" check (work in ('teacher', 'staff', 'fritidshem', 'elevhalsa', 'administration'));

-- -1: "I have chosen not to, for my pupils". Counted apart from 0, "not relevant to me"; neither is a level.
alter table private.answer drop constraint answer_choice_check;
alter table private.answer add constraint answer_choice_check check (choice between -1 and 9);
