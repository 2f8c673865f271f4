# One command for each thing one does here. `make` alone lists them.

# Whatever Node.js the machine has, everything below runs on the version that package-lock.json pins.
TOOLS := $(CURDIR)/.holdfast/tools
export PATH := $(CURDIR)/node_modules/.bin:$(PATH):$(TOOLS)
SHELL := /bin/sh
.DEFAULT_GOAL := help
.PHONY: help install start dev services test check format infra-test infra-plan infra-packages cost tools images chart-test cluster-up deploy release rollback test-cluster bench bench-flash-sale chaos chaos-broken load black-friday logs psql clean reset

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-17s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

install: ## Install the npm packages, if package-lock.json asks for others than are there
	@node sandbox/bin/installed.js || { \
	  echo 'Installing npm packages (a minute or two the first time) …'; \
	  npm ci --no-audit --no-fund --loglevel=error || { echo 'npm could not install the packages; its reason is above.' >&2; exit 1; }; \
	}
	@node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 24 ? 1 : 0)' || { \
	  echo "npm brought no Node.js 24 for this machine: install Node.js 24 or newer, then try again." >&2; exit 1; \
	}

start: install ## Start the whole shop at http://localhost:8080 (Ctrl-C ends it)
	@HOLDFAST_FOLLOW_PARENT=1 exec node sandbox/bin/start.ts

dev: install ## The same from source, with hot reload
	@HOLDFAST_FOLLOW_PARENT=1 exec node sandbox/bin/dev.ts

services: install ## Only PostgreSQL and both Redis servers, for work on one part
	@HOLDFAST_FOLLOW_PARENT=1 exec node sandbox/bin/services.ts

test: install ## Run every test, with coverage
	@exec node sandbox/bin/test_all.ts

check: install ## Types, lint (boundaries between contexts included) and formatting
	@exec node sandbox/bin/check.ts

format: install ## Set every file in the house style
	@exec prettier --cache --log-level=warn --write .

infra-test: install ## Test the platform on AWS: types, resource graph, policies (nothing is reached)
	@exec node sandbox/bin/test_all.ts infra

infra-plan: install infra-packages ## Show what a stack is made of (STACK=production; WRITE=1 keeps it under docs/)
	@exec node pulumi/bin/plan.ts $(or $(STACK),production) $(if $(WRITE),--write)

cost: install infra-packages ## Estimate what a stack costs a month (STACK=production, PROFILE=small)
	@exec node pulumi/bin/cost.ts $(or $(STACK),production) $(PROFILE)

infra-packages:
	@node sandbox/bin/installed.js pulumi || npm ci --prefix pulumi --no-audit --no-fund --loglevel=error

images: install ## Build the images of the shop, with docker, podman or buildah (IMAGE_TAG=dev)
	@exec node helm/bin/images.ts $(or $(IMAGE_TAG),dev)

cluster-up: install ## Make a cluster on this machine, with kind (needs docker)
	@exec sh helm/bin/cluster_up.sh

deploy: install ## Install the shop into the cluster of KUBECONFIG, with all that it needs (IMAGE_TAG=dev)
	@exec node helm/bin/deploy.ts $(or $(IMAGE_TAG),dev)

release: install ## Bring a release out step by step, and back if it is not good (IMAGE_TAG=…)
	@exec node helm/bin/release.ts $(IMAGE_TAG)

rollback: install ## Go back to the release before (or to REVISION=…)
	@exec node helm/bin/rollback.ts $(REVISION)

test-cluster: install ## Prove on a real cluster that the shop survives what is done to it (takes a while)
	@exec node helm/bin/cluster_test.ts $(ROWS)

bench: install ## Measure the API against the figures it must reach
	@npm run --silent bench -w api

bench-flash-sale: install ## Sell 500 units to 10,000 people at once (BUYERS, UNITS, SECONDS, SEED)
	@npm run --silent bench:flash-sale -w api

chaos: install ## Sell while everything breaks, then check every promise (CHAOS_SEED, CHAOS_ORDERS=1000)
	@HOLDFAST_FOLLOW_PARENT=1 exec node sandbox/bin/chaos.ts

chaos-broken: install ## See that the checks notice each safeguard that is taken out
	@HOLDFAST_FOLLOW_PARENT=1 exec node sandbox/bin/chaos_broken.ts

load: install ## Send shoppers to a running shop (SCENARIO=smoke, TARGET, RATE, MINUTES; needs k6)
	@exec node load-tests/bin/run.ts $(MAKEOVERRIDES)

black-friday: install ## A Black Friday in minutes, scaled to RATE (needs k6)
	@exec node load-tests/bin/run.ts SCENARIO=black-friday $(MAKEOVERRIDES)

.PHONY: dashboards dashboards-test workflow-test save-images push-images scan-images sign-images smoke delivery-report delivery-events

# Programs that the cluster's files are checked with: a folder each in helm/tools, with the Go module that pins it. What is on
# the path already is as good.
tools: $(patsubst helm/tools/%,$(TOOLS)/%,$(wildcard helm/tools/*)) $(TOOLS)/schemas ## Build the programs that chart and workflows are checked with (needs Go)

$(TOOLS)/%: helm/tools/%/go.mod helm/tools/%/go.sum
	@command -v $* > /dev/null && [ "$$(command -v $*)" != $@ ] || { \
	  echo 'Building $* (a few minutes the first time) …'; \
	  cd helm/tools/$* && GOBIN=$(TOOLS) CGO_ENABLED=0 go install -trimpath -ldflags '-s -w' $$(cat flags 2> /dev/null) tool; \
	}

# What kubeconform holds manifests to: Kubernetes' own description, and those of what is added to it.
$(TOOLS)/schemas: helm/src/schemas.ts
	@node sandbox/bin/installed.js helm || npm ci --prefix helm --no-audit --no-fund --loglevel=error
	@node helm/bin/schemas.ts

chart-test: install tools workflow-test ## Test what the cluster is told: charts, who may speak to whom, alert rules, workflows
	@CHART_TOOLS=1 node sandbox/bin/test_all.ts chart
	@promtool check rules helm/holdfast/alerts/*.yaml
	@promtool test rules observability/promtool/*.yaml

save-images: ## Keep the images as archives, the same for every stage (IMAGE_TAG)
	@exec delivery/save_images.sh

push-images: ## Bring the archives to a stage's registry (IMAGE_TAG, IMAGE_PREFIX)
	@exec delivery/push_images.sh

scan-images: ## Refuse images with a hole that is known to be grave (IMAGE_TAG, IMAGE_PREFIX)
	@exec delivery/scan_images.sh

sign-images: ## Sign the images and the bill of what is in them (IMAGE_TAG, IMAGE_PREFIX)
	@exec delivery/sign_images.sh

smoke: install ## Try a running shop up to the payment page, and hold it to its document (SHOP=http://localhost:8080)
	@SHOP=$(or $(SHOP),http://localhost:8080) exec node observability/bin/smoke.ts

workflow-test: tools ## Lint the workflows that deliver the shop
	@actionlint

delivery-report: install ## How quick, often and safe releases are (DAYS=30, EVENTS=folder with what deliveries kept)
	@exec node observability/bin/delivery_report.ts

delivery-events: ## What the cluster remembers of its releases, as JSON: it forgets after an hour
	@kubectl get events,replicasets --namespace "$${NAMESPACE:-holdfast}" --output json

dashboards: install ## Write alert rules and dashboards from observability/src
	@node observability/bin/generate.ts

dashboards-test: install ## See that every panel has data where the shop runs (PROMETHEUS=http://localhost:9090)
	@PROMETHEUS=$(or $(PROMETHEUS),http://localhost:9090) exec node observability/bin/dashboards_test.ts

logs: ## Follow the logs of the running shop
	@tail -n 20 -F .holdfast/logs/sandbox.log .holdfast/logs/api.log .holdfast/logs/worker.log .holdfast/logs/web.log

psql: ## Open the shop's database (needs psql)
	@psql "$${DATABASE_URL:-postgres://holdfast:holdfast@127.0.0.1:$${POSTGRES_PORT:-54320}/holdfast}"

clean: ## Remove everything that was built
	@rm -rf domain/dist sandbox/dist api/build worker/build web/build web/.svelte-kit coverage .holdfast/build
	@find . -name '*.tsbuildinfo' -not -path './node_modules/*' -delete

reset: ## Remove the local shop's data; the next start makes a fresh one
	@exec node sandbox/bin/reset.ts
