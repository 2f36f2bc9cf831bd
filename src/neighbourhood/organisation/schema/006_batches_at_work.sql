-- Asked every second, for all neighbourhoods at once.
drop index roster_batches_applying;
create index roster_batches_at_work on roster_batches (community_id) where state in ('applying', 'undoing');
