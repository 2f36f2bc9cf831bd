-- A roster that was brought in: what it said while it is being looked at, and what it changed, so that it can be taken back.
create table roster_batches (
    community_id   bigint  not null,
    id             bigint  not null,
    file_name      text    not null,
    fingerprint    text    not null,              -- SHA-256 of the file
    state          text    not null,
    layout         text    not null,              -- JSON: where the heading is, which column is what
    homes          bigint  not null,              -- to bring in
    done           bigint  not null,              -- of them
    added          bigint  not null,
    changed        bigint  not null,
    same           bigint  not null,
    left_out       bigint  not null,              -- rows with errors
    kept           bigint  not null,              -- at undoing: changed by someone since, so left alone
    by_person      bigint  not null,
    at             bigint  not null,
    primary key (community_id, id)
);
create index roster_batches_applying on roster_batches (community_id) where state = 'applying';

-- The table as read, until it is brought in or given up.
create table roster_lines (
    community_id   bigint  not null,
    batch_id       bigint  not null,
    line           bigint  not null,              -- from 0
    cells          text    not null,              -- JSON array
    primary key (community_id, batch_id, line)
);

create table roster_changes (
    community_id   bigint  not null,
    batch_id       bigint  not null,
    seq            bigint  not null,
    kind           text    not null,              -- building, stairwell, home, person, tie
    row_id         bigint  not null,
    before         text,                          -- JSON of the row; null: it was new
    after          text    not null,
    primary key (community_id, batch_id, seq)
);

-- Free remarks: private facts wait here until someone has looked; they are not shown with the home.
create table roster_remarks (
    community_id   bigint  not null,
    id             bigint  not null,
    batch_id       bigint  not null,
    home_id        bigint  not null,
    remark         text    not null,
    primary key (community_id, id)
);
create index roster_remarks_batch on roster_remarks (community_id, batch_id);
