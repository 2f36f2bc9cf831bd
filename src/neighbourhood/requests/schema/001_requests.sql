-- Help requests (报事): one row per request, as it stands now. How it got there is in `events`.
create table requests (
    community_id     bigint  not null,
    id               bigint  not null,
    number           text    not null,            -- "0810-01"
    words            text    not null,
    place            text    not null,            -- as it stood then
    spot             text    not null,
    building_id      bigint,
    stairwell_id     bigint,
    home_id          bigint,
    caller_id        bigint,
    caller_name      text    not null,
    caller_phone     text    not null,
    typed_by         bigint  not null,            -- 0: a passer-by
    channel          text    not null,
    lead_id          bigint  not null,
    branch_id        bigint,
    group_id         bigint,
    parent_id        bigint,
    filed_at         bigint  not null,
    state            text    not null,
    urgency          text    not null,
    category         text    not null,
    handed_to        bigint,
    merged_into      bigint,
    clock_from       bigint  not null,
    contact_due      bigint,
    on_site_due      bigint,
    temporary_due    bigint,
    final_due        bigint,
    accepted_at      bigint,
    contacted_at     bigint,
    on_site_at       bigint,
    temporary_at     bigint,
    resolved_at      bigint,
    verified_at      bigint,
    closed_at        bigint,
    suspended_at     bigint,
    suspended_until  bigint,
    rating           bigint,
    solved           boolean,
    reopened         bigint  not null,
    reworked         bigint  not null,
    unanswered       bigint  not null,
    version          bigint  not null,
    open             boolean not null,            -- follows from state; what the daily queues stand on
    next_due         bigint  not null,            -- the next promise; the largest number when nothing is promised any more, so that it sorts last
    look_at          bigint,                      -- when the house has to look at it next by itself
    primary key (community_id, id)
);

-- The queues of the day: they hold the open ones only and stay small however many lie closed behind.
create index requests_due    on requests (community_id, next_due, id) where open;
create index requests_urgent on requests (community_id, next_due, id) where open and urgency in ('emergency', 'urgent');
create index requests_look   on requests (community_id, look_at) where look_at is not null;

-- The long lists, newest first.
create index requests_lead      on requests (community_id, lead_id, id);
create index requests_branch    on requests (community_id, branch_id, id);
create index requests_building  on requests (community_id, building_id, id);
create index requests_caller    on requests (community_id, caller_id, id) where caller_id is not null;
create index requests_typed_by  on requests (community_id, typed_by, id);
create index requests_category  on requests (community_id, category, id);
create index requests_filed     on requests (community_id, filed_at, id);
create index requests_merged    on requests (community_id, merged_into, id) where merged_into is not null;
create index requests_parent    on requests (community_id, parent_id, id) where parent_id is not null;

-- Why it went where it went.
create table request_routings (
    community_id   bigint  not null,
    request_id     bigint  not null,
    rule_id        bigint  not null,              -- 0: no rule fitted
    note           text    not null,              -- the rule's, as it read then
    told           text    not null,              -- person ids
    fallbacks      text    not null,
    primary key (community_id, request_id)
);

-- A form sent twice files once.
create table request_tokens (
    community_id   bigint  not null,
    once           text    not null,
    request_id     bigint  not null,
    primary key (community_id, once)
);

-- How many were filed on a day: the second part of a number.
create table request_days (
    community_id   bigint  not null,
    day            bigint  not null,
    filed          bigint  not null,
    primary key (community_id, day)
);

-- Whoever had a hand in it; current: it is given to them now.
create table request_workers (
    community_id   bigint  not null,
    request_id     bigint  not null,
    person_id      bigint  not null,
    seq            bigint  not null,              -- in the order they were named
    current        boolean not null,
    primary key (community_id, request_id, person_id)
);
create index request_workers_person on request_workers (community_id, person_id, request_id);

-- Callers of requests that were merged into this one, and by which they came, so that it can be taken apart again.
create table request_followers (
    community_id   bigint  not null,
    request_id     bigint  not null,
    person_id      bigint  not null,
    came_with      bigint  not null,
    primary key (community_id, request_id, person_id, came_with)
);
create index request_followers_person on request_followers (community_id, person_id, request_id);

create table request_remarks (
    community_id   bigint  not null,
    id             bigint  not null,
    request_id     bigint  not null,
    by_person      bigint  not null,
    words          text    not null,
    at             bigint  not null,
    primary key (community_id, id)
);
create index request_remarks_request on request_remarks (community_id, request_id, id);

create table request_photos (
    community_id   bigint  not null,
    file_id        bigint  not null,
    request_id     bigint  not null,              -- where it hangs now
    origin_id      bigint  not null,              -- where it was added: taken apart, it goes back there
    moment         text    not null,
    is_public      boolean not null,
    by_person      bigint  not null,
    at             bigint  not null,
    primary key (community_id, file_id)
);
create index request_photos_request on request_photos (community_id, request_id, at);

-- Warnings the house has given, each once.
create table request_alerts (
    community_id   bigint  not null,
    request_id     bigint  not null,
    clock          text    not null,
    alert          text    not null,
    at             bigint  not null,
    primary key (community_id, request_id, clock, alert)
);

-- What the officers changed of the lists we start with. Words of lists are kept apart by commas.
create table routing_rules (
    community_id   bigint  not null,
    id             bigint  not null,
    position       bigint  not null,
    note           text    not null,
    categories     text    not null,
    urgencies      text    not null,
    buildings      text    not null,
    lead           text    not null,
    tell           text    not null,
    enabled        boolean not null,
    primary key (community_id, id)
);

create table request_limits (
    community_id      bigint  not null,
    urgency           text    not null,
    contact_amount    bigint,
    contact_unit      text,
    on_site_amount    bigint,
    on_site_unit      text,
    temporary_amount  bigint,
    temporary_unit    text,
    final_amount      bigint,
    final_unit        text,
    primary key (community_id, urgency)
);

create table request_categories (
    community_id   bigint  not null,
    code           text    not null,
    urgency        text    not null,
    hotline        text    not null,
    grid           text    not null,
    cues           text    not null,
    tile           boolean not null,
    primary key (community_id, code)
);
