-- Planned while an authority had two schools, lists of four hundred went through this index for every pair of them, past what a statement may take. Where a unit lies is found by the unit.
drop index unit_parent_of_authority;
