-- A need may be captured together with schools: which stand behind it, by id and by the name that they had, and when they met about it. And the authority's own answers to
-- its own ladder are a source of needs.
alter table authority_need
  add column captured_on date,
  add column captured_with jsonb not null default '[]' check (jsonb_typeof(captured_with) = 'array' and jsonb_array_length(captured_with) <= 1000),
  add check (captured_on is null or jsonb_array_length(captured_with) > 0),
  drop constraint authority_need_source_check,
  add constraint authority_need_source_check
    check (source in ('own', 'assessment', 'change', 'authority-answers', 'help', 'hindrance', 'success-factor', 'evaluation', 'outlook', 'equipment', 'need'));
