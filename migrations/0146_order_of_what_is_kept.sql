-- What is wanted, read and judged is added to and never changed: of two things said at one moment the later counts. Ids are made at random, and told which was later only by chance.
alter table indicator_target add place integer generated always as identity;
alter table indicator_reading add place integer generated always as identity;
alter table goal_judgement add place integer generated always as identity;
alter table school_goal_judgement add place integer generated always as identity;
