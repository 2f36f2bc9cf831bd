-- How many rungs an urgent request has climbed while nobody took it.
alter table requests add column climbed bigint not null default 0;
