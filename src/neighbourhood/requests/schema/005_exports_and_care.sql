-- Lists with people in them that are longer than one person may take alone: who asks, who else agreed.
create table request_exports (
    community_id   bigint  not null,
    id             bigint  not null,
    by_person      bigint  not null,
    at             bigint  not null,
    query          text    not null,      -- the filter, as the rest of an address
    line_count     bigint  not null,
    allowed_by     bigint,
    allowed_at     bigint,
    taken_at       bigint,
    primary key (community_id, id)
);
create index request_exports_at on request_exports (community_id, at);

-- The call that asks an old or frail person how they are, the day after something urgent.
create table request_care (
    community_id   bigint  not null,
    request_id     bigint  not null,
    due            bigint  not null,
    done_at        bigint,
    by_person      bigint,
    note           text    not null,
    told           boolean not null,      -- that it is overdue
    primary key (community_id, request_id)
);
create index request_care_due on request_care (community_id, due) where done_at is null;
