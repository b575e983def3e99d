-- A key of the tenant's own: for tokens that nobody else can make, and that say nothing to who reads them.
CREATE TABLE tenant_key (
  tenant        TEXT   NOT NULL PRIMARY KEY,
  sealed        TEXT   NOT NULL,
  plain         TEXT
);

-- Who must not be linked again, as keyed tokens.
CREATE TABLE suppression (
  tenant        TEXT   NOT NULL,
  token         TEXT   NOT NULL,
  since         BIGINT NOT NULL,
  PRIMARY KEY (tenant, token)
);

-- Who did what when, each entry bound to the one before by its hash. Subjects are keyed tokens.
CREATE TABLE audit_entry (
  tenant        TEXT   NOT NULL,
  seq           BIGINT NOT NULL,
  at_ms         BIGINT NOT NULL,
  action        TEXT   NOT NULL,
  subject       TEXT   NOT NULL,
  outcome       TEXT   NOT NULL,
  hash          TEXT   NOT NULL,
  PRIMARY KEY (tenant, seq)
);
