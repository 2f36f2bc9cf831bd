-- People to look after, entered only with their consent. Why is a list of words, divided by blanks.
create table cared_for (
    community_id   bigint  not null,
    id             bigint  not null,
    person_id      bigint  not null,
    home_id        bigint  not null,
    stairwell_id   bigint  not null,
    grade          text    not null,              -- a, b, c
    reasons        text    not null,
    consent        text    not null,              -- in_person, phone, written, family
    agreed_on      bigint  not null,
    door_note      text    not null,
    contact_name   text    not null,
    contact_phone  text    not null,
    primary key (community_id, id)
);
create unique index cared_for_person on cared_for (community_id, person_id);
create index cared_for_stairwell on cared_for (community_id, stairwell_id, id);

-- How each of them was found during an emergency: the last word counts. Standing down marks those nobody asked after.
create table emergency_checks (
    community_id   bigint  not null,
    emergency_id   bigint  not null,
    cared_id       bigint  not null,
    stairwell_id   bigint  not null,
    found          text    not null,              -- called, visited, unreached, needs; missed: nobody had asked
    words          text    not null,
    by_person      bigint  not null,
    at             bigint  not null,
    primary key (community_id, emergency_id, cared_id)
);

-- Who, being on duty, opened the list of a stairwell by breaking the glass.
create table emergency_openings (
    community_id   bigint  not null,
    emergency_id   bigint  not null,
    person_id      bigint  not null,
    stairwell_id   bigint  not null,
    at             bigint  not null,
    primary key (community_id, emergency_id, person_id, stairwell_id)
);
