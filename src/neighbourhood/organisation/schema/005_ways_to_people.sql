-- "Who are the repairers?", the longest in office first; "which homes are theirs?", by home.
create index tenures_role on tenures (community_id, role, from_day, id);
drop index ties_person;
create index ties_person on ties (community_id, person_id, home_id);
