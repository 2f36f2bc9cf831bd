-- Looks outnumber deeds by far: each is read without walking through the other.
alter table events add column look boolean not null default false;
update events set look = true where what like '%.seen';
drop index events_subject;
create index events_deeds on events (community_id, kind, subject, id) where not look;
create index events_looks on events (community_id, kind, subject, by_person, what, at) where look;
