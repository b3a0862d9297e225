-- Lists of an authority's schools read a few rows of tables that hold every authority's: by its id, since row-level security asks for it anyway.
create index unit_parent_of_authority on unit_parent (authority_id, unit_id) where to_on is null;
create index round_school_of_authority on round_school (authority_id, round_id);
create index result_participation_of_schools on result_participation (authority_id, round_id) where level = 'school' and audience = 'staff';
