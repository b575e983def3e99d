-- By what candidates without a link can be found again when a profile is first seen, as keyed tokens: they say nothing to
-- who does not have the tenant's key. Filled only where the host asks for it.
CREATE TABLE candidate_token (
  tenant        TEXT   NOT NULL,
  token         TEXT   NOT NULL,
  connection    TEXT   NOT NULL,
  contact       TEXT   NOT NULL,
  PRIMARY KEY (tenant, token, connection, contact)
);
CREATE INDEX candidate_token_contact ON candidate_token (tenant, connection, contact);
