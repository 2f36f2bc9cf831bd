-- Which body stands under which, with dates: "which branch did this group belong to in August?". No row: it stands on its own.
create table body_parents (
    community_id   bigint  not null,
    body_id        bigint  not null,
    parent_id      bigint  not null,
    from_day       bigint  not null,
    until_day      bigint,
    primary key (community_id, body_id, from_day)
);
create index body_parents_parent on body_parents (community_id, parent_id);

insert into body_parents (community_id, body_id, parent_id, from_day)
select community_id, id, parent_id, founded from bodies where parent_id is not null;

alter table bodies drop column parent_id;
