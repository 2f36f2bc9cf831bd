-- Read in the order they were told: with the id in the index SQLite chooses it.
drop index messages_subject;
create index messages_subject on messages (community_id, kind, subject, id);
