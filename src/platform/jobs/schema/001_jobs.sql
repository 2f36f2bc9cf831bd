-- When each job is next due; claimed by moving the time on, so that of several processes one runs it.
create table jobs (
    community_id   bigint  not null,
    name           text    not null,
    due            bigint  not null,
    primary key (community_id, name)
);
