-- One neighbourhood among those this database serves. Its own settings, edited on a page.
create table communities (
    community_id   bigint  primary key,
    name           text    not null,
    host           text,                          -- the address it answers to, when one server holds several
    phone          text    not null,              -- the number on every page
    open_filing    boolean not null,              -- may a request be filed without signing in?
    created_at     bigint  not null
);

create table buildings (
    community_id   bigint  not null,
    id             bigint  not null,
    name           text    not null,              -- "12-1"
    sort_key       text    not null,
    plan_row       bigint,
    plan_column    bigint,
    primary key (community_id, id)
);
create unique index buildings_name on buildings (community_id, name);

create table stairwells (
    community_id   bigint  not null,
    id             bigint  not null,
    building_id    bigint  not null,
    name           text    not null,
    sort_key       text    not null,
    token          text    not null,              -- in the QR code at its door; can be changed
    primary key (community_id, id)
);
create unique index stairwells_name on stairwells (community_id, building_id, name);
create unique index stairwells_token on stairwells (community_id, token);

create table homes (
    community_id   bigint  not null,
    id             bigint  not null,
    stairwell_id   bigint  not null,
    flat           text    not null,
    sort_key       text    not null,
    area           bigint,                        -- 0.01 m², building area
    area_source    text,
    usable         bigint,                        -- 0.01 m², usable area
    kind           text    not null,
    usage          text    not null,
    primary key (community_id, id)
);
create unique index homes_flat on homes (community_id, stairwell_id, flat);

create table persons (
    community_id   bigint  not null,
    id             bigint  not null,
    name           text    not null,
    called         text    not null,
    mobile         text    not null,
    landline       text    not null,
    primary key (community_id, id)
);
create index persons_mobile on persons (community_id, mobile) where mobile <> '';
create index persons_landline on persons (community_id, landline) where landline <> '';
create index persons_name on persons (community_id, name);

-- Person and home, with dates.
create table ties (
    community_id   bigint  not null,
    id             bigint  not null,
    home_id        bigint  not null,
    person_id      bigint  not null,
    relation       text    not null,
    from_day       bigint  not null,
    until_day      bigint,
    primary key (community_id, id)
);
create index ties_home on ties (community_id, home_id);
create index ties_person on ties (community_id, person_id);

create table bodies (
    community_id   bigint  not null,
    id             bigint  not null,
    kind           text    not null,
    name           text    not null,
    number         bigint  not null,
    parent_id      bigint,
    bond           text,
    phone          text    not null,
    founded        bigint  not null,
    dissolved      bigint,
    primary key (community_id, id)
);

-- Who holds which post, or belongs, with dates. Rows are ended, never removed.
create table tenures (
    community_id   bigint  not null,
    id             bigint  not null,
    body_id        bigint  not null,
    person_id      bigint  not null,
    role           text    not null,
    from_day       bigint  not null,
    until_day      bigint,
    term_ends      bigint,
    primary key (community_id, id)
);
create index tenures_body on tenures (community_id, body_id, role);
create index tenures_person on tenures (community_id, person_id);

-- Which body answers for a stairwell, with dates.
create table coverage (
    community_id   bigint  not null,
    id             bigint  not null,
    stairwell_id   bigint  not null,
    body_id        bigint  not null,
    from_day       bigint  not null,
    until_day      bigint,
    primary key (community_id, id)
);
create index coverage_stairwell on coverage (community_id, stairwell_id);
create index coverage_body on coverage (community_id, body_id);
