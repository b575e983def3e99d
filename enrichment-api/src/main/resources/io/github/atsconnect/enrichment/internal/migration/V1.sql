-- Ids, states, codes and times; never a name, an address or a text of the ATS.
-- Plain types only, so that SQLite and PostgreSQL run the same script. Times are ms since 1970, UTC.

CREATE TABLE ats_connection (
  tenant        TEXT   NOT NULL,
  id            TEXT   NOT NULL,
  name          TEXT   NOT NULL,
  base_url      TEXT   NOT NULL,
  state         TEXT   NOT NULL,
  reason        TEXT,
  since         BIGINT NOT NULL,
  key_hint      TEXT   NOT NULL,
  sealed_key    TEXT   NOT NULL,
  permissions   TEXT   NOT NULL,
  checked_at    BIGINT NOT NULL,
  watermark     BIGINT,
  synced_at     BIGINT,
  full_done_at  BIGINT,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, name)
);

CREATE TABLE ats_link (
  tenant        TEXT   NOT NULL,
  connection    TEXT   NOT NULL,
  contact       TEXT   NOT NULL,
  profile       TEXT   NOT NULL,
  verdict       TEXT   NOT NULL,
  state         TEXT   NOT NULL,
  probability   DOUBLE PRECISION NOT NULL,
  reasons       TEXT   NOT NULL,
  matcher       TEXT   NOT NULL,
  decided_at    BIGINT NOT NULL,
  PRIMARY KEY (tenant, connection, contact, profile)
);
CREATE INDEX ats_link_profile ON ats_link (tenant, profile);

CREATE TABLE ats_opportunity (
  tenant        TEXT   NOT NULL,
  connection    TEXT   NOT NULL,
  opportunity   TEXT   NOT NULL,
  contact       TEXT   NOT NULL,
  kind          TEXT   NOT NULL,
  status        TEXT   NOT NULL,
  updated_at    BIGINT,
  seen_at       BIGINT NOT NULL,
  PRIMARY KEY (tenant, connection, opportunity)
);
CREATE INDEX ats_opportunity_contact ON ats_opportunity (tenant, connection, contact);

-- The sync that is under way: one row a connection, and its working tables, emptied at its end.
CREATE TABLE sync_run (
  tenant          TEXT     NOT NULL,
  connection      TEXT     NOT NULL,
  full_run        SMALLINT NOT NULL,
  phase           TEXT     NOT NULL,
  next_page       TEXT,
  started_at      BIGINT   NOT NULL,
  window_start    BIGINT,
  latest_update   BIGINT,
  requests        BIGINT   NOT NULL,
  resume_requests BIGINT   NOT NULL,
  resumes_fetched BIGINT   NOT NULL,
  resumes_asked   BIGINT   NOT NULL,
  resumes_failed  BIGINT   NOT NULL,
  unlinked        BIGINT   NOT NULL,
  PRIMARY KEY (tenant, connection)
);
CREATE TABLE run_opportunity (
  tenant        TEXT   NOT NULL,
  connection    TEXT   NOT NULL,
  opportunity   TEXT   NOT NULL,
  contact       TEXT,
  skipped       TEXT,
  PRIMARY KEY (tenant, connection, opportunity)
);
CREATE TABLE run_contact (
  tenant        TEXT   NOT NULL,
  connection    TEXT   NOT NULL,
  contact       TEXT   NOT NULL,
  barred        TEXT,
  promise       DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (tenant, connection, contact)
);

-- One writer a connection. The fence grows with each holder; a page is kept only under the latest.
CREATE TABLE sync_lease (
  tenant        TEXT   NOT NULL,
  connection    TEXT   NOT NULL,
  holder        TEXT   NOT NULL,
  fence         BIGINT NOT NULL,
  expires_at    BIGINT NOT NULL,
  PRIMARY KEY (tenant, connection)
);
