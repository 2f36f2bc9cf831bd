-- What can be searched. The text is taken apart by base/bigrams before it comes here, so no dictionary of the server has a say.
create table search (
    community_id   bigint   not null,
    about          text     not null,
    id             bigint   not null,
    grams          tsvector not null,
    primary key (community_id, about, id)
);
create index search_grams on search using gin (grams);
