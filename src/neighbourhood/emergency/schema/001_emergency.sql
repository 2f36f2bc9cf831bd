-- From the declaration until an officer stands it down. At most one is on in a neighbourhood.
create table emergencies (
    community_id   bigint  not null,
    id             bigint  not null,
    level          text,                          -- of the flood-control command: four, three, two, one
    declared_by    bigint  not null,
    declared_at    bigint  not null,
    ended_by       bigint,
    ended_at       bigint,
    end_note       text    not null,
    primary key (community_id, id)
);
create unique index emergencies_on on emergencies (community_id) where ended_at is null;

-- Official warnings as they were quoted.
create table emergency_warnings (
    community_id   bigint  not null,
    id             bigint  not null,
    emergency_id   bigint  not null,
    signal         text    not null,
    colour         text    not null,
    says           text    not null,              -- issued, lifted
    words          text    not null,
    issuer         text    not null,
    issued_at      bigint  not null,
    expires_at     bigint,
    source         text    not null,
    quoted_by      bigint  not null,
    quoted_at      bigint  not null,
    primary key (community_id, id)
);
create index emergency_warnings_of on emergency_warnings (community_id, emergency_id, id);

create table emergency_ticks (
    community_id   bigint  not null,
    emergency_id   bigint  not null,
    task           text    not null,
    by_person      bigint  not null,
    at             bigint  not null,
    primary key (community_id, emergency_id, task)
);

create table emergency_log (
    community_id   bigint  not null,
    id             bigint  not null,
    emergency_id   bigint  not null,
    by_person      bigint  not null,
    words          text    not null,
    at             bigint  not null,
    primary key (community_id, id)
);
create index emergency_log_of on emergency_log (community_id, emergency_id, id);
