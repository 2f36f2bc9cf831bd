-- A remark that was decided keeps only its fingerprint, so that the same roster does not ask again.
alter table roster_remarks add column fingerprint text;   -- SHA-256 of the words
alter table roster_remarks add column decided_at bigint;  -- null: it waits
create index roster_remarks_home on roster_remarks (community_id, home_id);
create index roster_remarks_waiting on roster_remarks (community_id, id) where decided_at is null;

-- What an officer wrote beside a home, in neutral words of their own.
create table home_notes (
    community_id   bigint  not null,
    id             bigint  not null,
    home_id        bigint  not null,
    words          text    not null,
    by_person      bigint  not null,
    at             bigint  not null,
    primary key (community_id, id)
);
create index home_notes_home on home_notes (community_id, home_id, id);

create index roster_changes_row on roster_changes (community_id, batch_id, row_id);
