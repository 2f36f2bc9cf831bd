-- A roster that was brought in: what it changed, row by row, so that it can be taken back.
create table roster_batches (
    community_id   bigint  not null,
    id             bigint  not null,
    file_name      text    not null,
    fingerprint    text    not null,              -- SHA-256 of the file
    state          text    not null,              -- read, applying, applied, undone, given_up
    mapping        text    not null,              -- JSON: column → field
    rows_total     bigint  not null,
    rows_done      bigint  not null,
    summary        text    not null,              -- JSON: counts of what was new, changed, the same, left out
    by_person      bigint  not null,
    at             bigint  not null,
    undone_at      bigint,
    primary key (community_id, id)
);

create table roster_changes (
    community_id   bigint  not null,
    batch_id       bigint  not null,
    seq            bigint  not null,
    kind           text    not null,              -- home, person, tie, building, stairwell
    row_id         bigint  not null,
    before         text,                          -- JSON of the row, null when it was new
    primary key (community_id, batch_id, seq)
);

-- Free remarks from a roster: private facts wait here until someone has looked; they are not shown with the home.
create table roster_remarks (
    community_id   bigint  not null,
    id             bigint  not null,
    batch_id       bigint  not null,
    home_id        bigint  not null,
    remark         text    not null,
    reviewed_at    bigint,
    primary key (community_id, id)
);
