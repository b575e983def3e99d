-- For PostgreSQL: no statement reaches another tenant's rows, whatever it says. Run it as the owner of the tables, after
-- the migrations, and let the application log in as another role, which only gets these rights:
--   GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO the_application;
-- Open the store with Storage.postgresByTenant, which sets ats_connect.tenant in each transaction.

ALTER TABLE ats_connection ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON ats_connection USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE ats_link ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON ats_link USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE ats_opportunity ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON ats_opportunity USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE sync_run ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON sync_run USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE run_opportunity ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON run_opportunity USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE run_contact ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON run_contact USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE sync_lease ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON sync_lease USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE tenant_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON tenant_key USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE suppression ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON suppression USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON audit_entry USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE webhook_token ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON webhook_token USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE webhook_seen ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON webhook_seen USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE webhook_inbox ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON webhook_inbox USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE verdict ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON verdict USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE link_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON link_event USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE candidate_token ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON candidate_token USING (tenant = current_setting('ats_connect.tenant', true));
