-- What happened. Append only.
create table events (
    community_id   bigint  not null,
    id             bigint  not null,
    what           text    not null,
    kind           text    not null,
    subject        bigint  not null,
    by_person      bigint  not null,
    from_where     text    not null,
    detail         text    not null,
    at             bigint  not null,
    primary key (community_id, id)
);
create index events_subject on events (community_id, kind, subject, id);
create index events_by on events (community_id, by_person, id);
