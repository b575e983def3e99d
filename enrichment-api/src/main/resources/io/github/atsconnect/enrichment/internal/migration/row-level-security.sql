-- For PostgreSQL: no statement reaches another tenant's rows, whatever it says. Run it as the owner of the tables, after
-- the migrations, and let the application log in as another role, which only gets these rights:
--   GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO the_application;
-- Open the store with Storage.postgresByTenant, which sets ats_connect.tenant in each transaction.

ALTER TABLE ats_connection ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON ats_connection USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE ats_tenant_key ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON ats_tenant_key USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE ats_link ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON ats_link USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE ats_opportunity ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON ats_opportunity USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE ats_run ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON ats_run USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE ats_run_opportunity ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON ats_run_opportunity USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE ats_run_contact ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON ats_run_contact USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE ats_oauth ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON ats_oauth USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE ats_lease ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON ats_lease USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE ats_suppression ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON ats_suppression USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE ats_audit ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON ats_audit USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE ats_webhook_token ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON ats_webhook_token USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE ats_webhook_seen ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON ats_webhook_seen USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE ats_webhook_inbox ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON ats_webhook_inbox USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE ats_webhook_count ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON ats_webhook_count USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE ats_verdict ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON ats_verdict USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE ats_link_event ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON ats_link_event USING (tenant = current_setting('ats_connect.tenant', true));

ALTER TABLE ats_candidate_token ENABLE ROW LEVEL SECURITY;
CREATE POLICY one_tenant ON ats_candidate_token USING (tenant = current_setting('ats_connect.tenant', true));
