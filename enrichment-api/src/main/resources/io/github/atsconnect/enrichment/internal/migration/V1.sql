-- Ids, states, codes and times; never a name, an address or a text of the ATS.
-- Plain types only, so that SQLite and PostgreSQL run the same script. Times are ms since 1970, UTC.

-- A key of the tenant's own: for tokens that nobody else can make, and that say nothing to who reads them. audit_end: a seal
-- under the number and the hash of the last entry of the audit log.
CREATE TABLE ats_tenant_key (
  tenant        TEXT   NOT NULL PRIMARY KEY,
  sealed        TEXT   NOT NULL,
  plain         TEXT,
  audit_seq     BIGINT NOT NULL DEFAULT 0,
  audit_end     TEXT   NOT NULL DEFAULT ''
);

-- A connection; version counts its changes, so that a node sees that what it holds in memory is out of date.
CREATE TABLE ats_connection (
  tenant        TEXT   NOT NULL,
  id            TEXT   NOT NULL,
  version       BIGINT NOT NULL,
  name          TEXT   NOT NULL,
  base_url      TEXT   NOT NULL,
  state         TEXT   NOT NULL,
  reason        TEXT,
  since         BIGINT NOT NULL,
  key_hint      TEXT   NOT NULL,
  sealed_key    TEXT   NOT NULL,
  permissions   TEXT   NOT NULL,
  checked_at    BIGINT NOT NULL,
  level         TEXT   NOT NULL,
  confidential  SMALLINT NOT NULL,
  rate          DOUBLE PRECISION NOT NULL,
  account_marks TEXT   NOT NULL,
  watermark     BIGINT,
  synced_at     BIGINT,
  full_begun_at BIGINT,
  full_done_at  BIGINT,
  held_back     BIGINT NOT NULL DEFAULT 0,
  set_aside     BIGINT NOT NULL DEFAULT 0,
  failure       TEXT,
  failed_at     BIGINT,
  PRIMARY KEY (tenant, id),
  UNIQUE (tenant, name)
);

-- resumes: how far résumés went into the matcher's verdict (READ, SILENT, UNREAD); list_reasons: the codes of what the list
-- alone said when it was made, nothing of what either says.
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
  resumes       TEXT   NOT NULL,
  list_reasons  TEXT   NOT NULL,
  decided_at    BIGINT NOT NULL,
  PRIMARY KEY (tenant, connection, contact, profile),
  FOREIGN KEY (tenant, connection) REFERENCES ats_connection (tenant, id) ON DELETE CASCADE
);
CREATE INDEX ats_link_profile ON ats_link (tenant, profile, connection, contact);
CREATE INDEX ats_link_contact ON ats_link (tenant, contact);
CREATE INDEX ats_link_review ON ats_link (tenant, probability DESC, profile, connection, contact) WHERE state = 'SUGGESTED';

CREATE TABLE ats_opportunity (
  tenant        TEXT   NOT NULL,
  connection    TEXT   NOT NULL,
  opportunity   TEXT   NOT NULL,
  contact       TEXT   NOT NULL,
  kind          TEXT   NOT NULL,
  status        TEXT   NOT NULL,
  confidential  SMALLINT NOT NULL,
  updated_at    BIGINT,
  seen_at       BIGINT NOT NULL,
  PRIMARY KEY (tenant, connection, opportunity),
  FOREIGN KEY (tenant, connection) REFERENCES ats_connection (tenant, id) ON DELETE CASCADE
);
CREATE INDEX ats_opportunity_contact ON ats_opportunity (tenant, connection, contact, opportunity);

-- The sync that is under way: one row a connection, and its working tables, emptied at its end. format: of which version of
-- the library; made_for: keyed token of what the connection was when it began; standstill: how often it was taken up at the
-- same place.
CREATE TABLE ats_run (
  tenant          TEXT     NOT NULL,
  connection      TEXT     NOT NULL,
  format          SMALLINT NOT NULL,
  made_for        TEXT     NOT NULL,
  standstill      SMALLINT NOT NULL,
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
  PRIMARY KEY (tenant, connection),
  FOREIGN KEY (tenant, connection) REFERENCES ats_connection (tenant, id) ON DELETE CASCADE
);
-- reader: whose notes they are, those of the sync or of who reads people again because of webhooks.
CREATE TABLE ats_run_opportunity (
  tenant        TEXT   NOT NULL,
  connection    TEXT   NOT NULL,
  reader        TEXT   NOT NULL,
  opportunity   TEXT   NOT NULL,
  contact       TEXT,
  skipped       TEXT,
  PRIMARY KEY (tenant, connection, reader, opportunity),
  FOREIGN KEY (tenant, connection) REFERENCES ats_connection (tenant, id) ON DELETE CASCADE
);
CREATE TABLE ats_run_contact (
  tenant        TEXT   NOT NULL,
  connection    TEXT   NOT NULL,
  reader        TEXT   NOT NULL,
  contact       TEXT   NOT NULL,
  barred        TEXT,
  promise       DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (tenant, connection, reader, contact),
  FOREIGN KEY (tenant, connection) REFERENCES ats_connection (tenant, id) ON DELETE CASCADE
);
CREATE INDEX ats_run_contact_undecided ON ats_run_contact (tenant, connection, reader, promise DESC, contact) WHERE promise >= 0;

-- One writer a connection. The fence grows with each holder; a page is kept only under the latest.
CREATE TABLE ats_lease (
  tenant        TEXT   NOT NULL,
  connection    TEXT   NOT NULL,
  holder        TEXT   NOT NULL,
  fence         BIGINT NOT NULL,
  expires_at    BIGINT NOT NULL,
  PRIMARY KEY (tenant, connection),
  FOREIGN KEY (tenant, connection) REFERENCES ats_connection (tenant, id) ON DELETE CASCADE
);

-- The OAuth tokens of a connection that has no API key, sealed. renewer: who renews them, until then by the database's time:
-- a refresh token works once.
CREATE TABLE ats_oauth (
  tenant        TEXT   NOT NULL,
  connection    TEXT   NOT NULL,
  sealed        TEXT   NOT NULL,
  renewer       TEXT   NOT NULL DEFAULT '',
  renewer_until BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant, connection),
  FOREIGN KEY (tenant, connection) REFERENCES ats_connection (tenant, id) ON DELETE CASCADE
);

-- Who must not be linked again, as keyed tokens.
CREATE TABLE ats_suppression (
  tenant        TEXT   NOT NULL,
  token         TEXT   NOT NULL,
  since         BIGINT NOT NULL,
  PRIMARY KEY (tenant, token)
);

-- Who did what when, each entry bound to the one before by a keyed hash. Subjects and actors are keyed tokens.
CREATE TABLE ats_audit (
  tenant        TEXT   NOT NULL,
  seq           BIGINT NOT NULL,
  at_ms         BIGINT NOT NULL,
  action        TEXT   NOT NULL,
  subject       TEXT   NOT NULL,
  actor         TEXT   NOT NULL,
  outcome       TEXT   NOT NULL,
  hash          TEXT   NOT NULL,
  PRIMARY KEY (tenant, seq)
);

-- Secrets that sign webhooks, sealed; deliveries that came; people to be read again.
CREATE TABLE ats_webhook_token (
  tenant        TEXT   NOT NULL,
  connection    TEXT   NOT NULL,
  id            TEXT   NOT NULL,
  sealed        TEXT   NOT NULL,
  PRIMARY KEY (tenant, connection, id),
  FOREIGN KEY (tenant, connection) REFERENCES ats_connection (tenant, id) ON DELETE CASCADE
);
CREATE TABLE ats_webhook_seen (
  tenant        TEXT   NOT NULL,
  token         TEXT   NOT NULL,
  until_ms      BIGINT NOT NULL,
  PRIMARY KEY (tenant, token)
);
CREATE INDEX ats_webhook_seen_until ON ats_webhook_seen (tenant, until_ms);
CREATE TABLE ats_webhook_inbox (
  tenant        TEXT   NOT NULL,
  connection    TEXT   NOT NULL,
  kind          TEXT   NOT NULL,
  subject       TEXT   NOT NULL,
  received_at   BIGINT NOT NULL,
  tries         BIGINT NOT NULL,
  PRIMARY KEY (tenant, connection, kind, subject),
  FOREIGN KEY (tenant, connection) REFERENCES ats_connection (tenant, id) ON DELETE CASCADE
);

-- How deliveries fared: those taken, and those refused or given up, by reason; off_ms: by how much the sender's time was off.
CREATE TABLE ats_webhook_count (
  tenant        TEXT   NOT NULL,
  fate          TEXT   NOT NULL,
  deliveries    BIGINT NOT NULL,
  last_at       BIGINT NOT NULL,
  off_ms        BIGINT NOT NULL,
  PRIMARY KEY (tenant, fate)
);

-- What people said of the matcher's proposals: how sure it was, and whether it was right.
CREATE TABLE ats_verdict (
  tenant        TEXT   NOT NULL,
  connection    TEXT   NOT NULL,
  contact       TEXT   NOT NULL,
  profile       TEXT   NOT NULL,
  probability   DOUBLE PRECISION NOT NULL,
  same          SMALLINT NOT NULL,
  PRIMARY KEY (tenant, connection, contact, profile),
  FOREIGN KEY (tenant, connection) REFERENCES ats_connection (tenant, id) ON DELETE CASCADE
);

-- What became of links, ids and states only; the state is empty where the matcher took its link back.
CREATE TABLE ats_link_event (
  tenant        TEXT   NOT NULL,
  connection    TEXT   NOT NULL,
  contact       TEXT   NOT NULL,
  profile       TEXT   NOT NULL,
  at_ms         BIGINT NOT NULL,
  state         TEXT   NOT NULL,
  PRIMARY KEY (tenant, connection, contact, profile, at_ms, state),
  FOREIGN KEY (tenant, connection) REFERENCES ats_connection (tenant, id) ON DELETE CASCADE
);
CREATE INDEX ats_link_event_profile ON ats_link_event (tenant, profile, at_ms, connection, contact, state);

-- By what candidates without a link can be found again when a profile is first seen, as keyed tokens: they say nothing to
-- who does not have the tenant's key. Filled only where the host asks for it.
CREATE TABLE ats_candidate_token (
  tenant        TEXT   NOT NULL,
  token         TEXT   NOT NULL,
  connection    TEXT   NOT NULL,
  contact       TEXT   NOT NULL,
  PRIMARY KEY (tenant, token, connection, contact),
  FOREIGN KEY (tenant, connection) REFERENCES ats_connection (tenant, id) ON DELETE CASCADE
);
CREATE INDEX ats_candidate_token_contact ON ats_candidate_token (tenant, connection, contact);
