-- What the customer asked for, and tokens by which an account is known again under another key.
ALTER TABLE ats_connection ADD COLUMN level TEXT NOT NULL DEFAULT 'FILES';
ALTER TABLE ats_connection ADD COLUMN confidential SMALLINT NOT NULL DEFAULT 0;
ALTER TABLE ats_connection ADD COLUMN account_marks TEXT;
ALTER TABLE ats_opportunity ADD COLUMN confidential SMALLINT NOT NULL DEFAULT 0;

-- Who did it, as a keyed token; empty for the host itself.
ALTER TABLE audit_entry ADD COLUMN actor TEXT NOT NULL DEFAULT '';

-- Secrets that sign webhooks, sealed; deliveries that came; people to be read again.
CREATE TABLE webhook_token (
  tenant        TEXT   NOT NULL,
  connection    TEXT   NOT NULL,
  id            TEXT   NOT NULL,
  sealed        TEXT   NOT NULL,
  PRIMARY KEY (tenant, connection, id)
);
CREATE TABLE webhook_seen (
  tenant        TEXT   NOT NULL,
  token         TEXT   NOT NULL,
  until_ms      BIGINT NOT NULL,
  PRIMARY KEY (tenant, token)
);
CREATE TABLE webhook_inbox (
  tenant        TEXT   NOT NULL,
  connection    TEXT   NOT NULL,
  kind          TEXT   NOT NULL,
  subject       TEXT   NOT NULL,
  received_at   BIGINT NOT NULL,
  tries         BIGINT NOT NULL,
  PRIMARY KEY (tenant, connection, kind, subject)
);

-- What people said of the matcher's proposals: how sure it was, and whether it was right.
CREATE TABLE verdict (
  tenant        TEXT   NOT NULL,
  connection    TEXT   NOT NULL,
  contact       TEXT   NOT NULL,
  profile       TEXT   NOT NULL,
  probability   DOUBLE PRECISION NOT NULL,
  same          SMALLINT NOT NULL,
  PRIMARY KEY (tenant, connection, contact, profile)
);

-- What became of links, ids and states only; the state is empty where the matcher took its link back.
CREATE TABLE link_event (
  tenant        TEXT   NOT NULL,
  connection    TEXT   NOT NULL,
  contact       TEXT   NOT NULL,
  profile       TEXT   NOT NULL,
  at_ms         BIGINT NOT NULL,
  state         TEXT   NOT NULL,
  PRIMARY KEY (tenant, connection, contact, profile, at_ms, state)
);
CREATE INDEX link_event_profile ON link_event (tenant, profile);
