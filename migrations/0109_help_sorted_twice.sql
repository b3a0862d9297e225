-- What a school asks for is sorted by its district and by the authority, each under themes of their own: who sorts takes nothing out of the other's.
alter table help_theme_ask add column of_district boolean not null default false;
update help_theme_ask a set of_district = true from help_theme t where t.id = a.theme_id and t.district_id is not null;
alter table help_theme_ask drop constraint help_theme_ask_pkey, add primary key (report_id, ask, of_district);
alter table help_theme_ask alter column of_district drop default;
