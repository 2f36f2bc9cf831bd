-- What was reported while an emergency was on, and what therefore, or by its urgency, is taken first: the queue of the pressing ones.
alter table requests add column in_emergency boolean not null default false;
alter table requests add column up_front boolean not null default false;
update requests set up_front = true where urgency in ('emergency', 'urgent');
drop index requests_urgent;
create index requests_up_front on requests (community_id, next_due, id) where open and up_front;
