-- Days that are not what the announcements say, or that no announcement we carry says anything about.
create table calendar_days (
    community_id   bigint  not null,
    day            bigint  not null,
    kind           text    not null,              -- off, work
    note           text    not null,
    primary key (community_id, day)
);
