{- Types and defaults for a fleet in Dhall: `Fleet::{ … }`, `Cluster::{ … }` and all that is in them.

   Generated from fleet.schema.json, which also says what each field means; do not edit.
-}
let Map = \(Value : Type) -> List { mapKey : Text, mapValue : Value }

-- The JSON type of the Prelude: data of any shape.
let JSON =
      forall (JSON : Type) ->
      forall ( json
             : { array : List JSON -> JSON
               , bool : Bool -> JSON
               , double : Double -> JSON
               , integer : Integer -> JSON
               , null : JSON
               , object : List { mapKey : Text, mapValue : JSON } -> JSON
               , string : Text -> JSON
               }
             ) ->
        JSON

-- Its name and labels.
let Metadata =
      { Type =
          { name : Text
          , labels : Optional (Map Text)
          , annotations : Optional (Map Text)
          }
      , default = { labels = None (Map Text), annotations = None (Map Text) }
      }

-- The database system. Default: postgresql, the only one.
let DatabaseType = < postgresql >

-- A key of a Kubernetes Secret in the namespace of the release. It says where the value lives; the
-- value itself is never written into a fleet.
let SecretRef = { Type = { name : Text, key : Text }, default = {=} }

-- The database user that creates the databases at first start. Default: none; then the databases
-- are created by hand.
let DatabaseAdminCredentials =
      { Type =
          { user : Optional Text, passwordSecret : Optional SecretRef.Type }
      , default = { user = None Text, passwordSecret = None SecretRef.Type }
      }

-- `verify-full` encrypts and verifies the server and needs `trustStore`; `disable` does neither.
-- Default: disable.
let SslMode = < disable | verify-full >

-- Encryption of the connection.
let DatabaseSsl =
      { Type = { mode : Optional SslMode }, default.mode = None SslMode }

-- A PostgreSQL server that several clusters share: users, domains, catalogs and the metastore live
-- on it.
let GlobalDatabase =
      { Type =
          { type : Optional DatabaseType
          , host : Optional Text
          , port : Optional Natural
          , user : Optional Text
          , passwordSecret : Optional SecretRef.Type
          , adminCredentials : Optional DatabaseAdminCredentials.Type
          , prefix : Optional Text
          , ssl : Optional DatabaseSsl.Type
          , cidrs : Optional (List Text)
          , identity : Optional Text
          , ldapSync : Optional Text
          , sourceOfTruth : Optional Text
          }
      , default =
        { type = None DatabaseType
        , host = None Text
        , port = None Natural
        , user = None Text
        , passwordSecret = None SecretRef.Type
        , adminCredentials = None DatabaseAdminCredentials.Type
        , prefix = None Text
        , ssl = None DatabaseSsl.Type
        , cidrs = None (List Text)
        , identity = None Text
        , ldapSync = None Text
        , sourceOfTruth = None Text
        }
      }

-- Whether the cluster runs. A passive one has no pods and runs no jobs. Default: active.
let Role = < active | passive >

-- The vendor's chart.
let PlatformChart =
      { Type =
          { repoURL : Optional Text
          , name : Optional Text
          , version : Optional Text
          }
      , default = { repoURL = None Text, name = None Text, version = None Text }
      }

-- The release of the platform.
let Platform =
      { Type = { version : Optional Text, chart : Optional PlatformChart.Type }
      , default = { version = None Text, chart = None PlatformChart.Type }
      }

-- Where it runs: it decides the scratch directory and zone awareness. Required in every cluster.
let KubernetesProvider = < on-prem | aws | azure | gcp >

-- The Kubernetes cluster.
let Kubernetes =
      { Type =
          { version : Optional Text
          , provider : Optional KubernetesProvider
          , apiServerCidr : Optional Text
          , server : Optional Text
          }
      , default =
        { version = None Text
        , provider = None KubernetesProvider
        , apiServerCidr = None Text
        , server = None Text
        }
      }

-- The shared global database that the cluster joins. A cluster has either this or `database`.
let GlobalDatabaseReference =
      { Type = { ref : Optional Text, host : Optional Text }
      , default = { ref = None Text, host = None Text }
      }

-- The cluster's own PostgreSQL server beside a shared global one: it holds what belongs to this
-- cluster alone (jobs, workloads, the SQL editor).
let ClusterDatabase =
      { Type =
          { type : Optional DatabaseType
          , host : Optional Text
          , port : Optional Natural
          , user : Optional Text
          , passwordSecret : Optional SecretRef.Type
          , adminCredentials : Optional DatabaseAdminCredentials.Type
          , prefix : Optional Text
          , ssl : Optional DatabaseSsl.Type
          , cidrs : Optional (List Text)
          }
      , default =
        { type = None DatabaseType
        , host = None Text
        , port = None Natural
        , user = None Text
        , passwordSecret = None SecretRef.Type
        , adminCredentials = None DatabaseAdminCredentials.Type
        , prefix = None Text
        , ssl = None DatabaseSsl.Type
        , cidrs = None (List Text)
        }
      }

-- A PostgreSQL server as this cluster reaches it, and the prefix of the platform's databases on it.
let Database =
      { Type =
          { type : Optional DatabaseType
          , host : Optional Text
          , port : Optional Natural
          , user : Optional Text
          , passwordSecret : Optional SecretRef.Type
          , adminCredentials : Optional DatabaseAdminCredentials.Type
          , prefix : Optional Text
          , ssl : Optional DatabaseSsl.Type
          , cidrs : Optional (List Text)
          }
      , default =
        { type = None DatabaseType
        , host = None Text
        , port = None Natural
        , user = None Text
        , passwordSecret = None SecretRef.Type
        , adminCredentials = None DatabaseAdminCredentials.Type
        , prefix = None Text
        , ssl = None DatabaseSsl.Type
        , cidrs = None (List Text)
        }
      }

-- A Java trust store that every service mounts. Default: none. Writing it switches it on; encrypted
-- databases need it.
let TrustStore =
      { Type =
          { secretName : Optional Text
          , fileName : Optional Text
          , mountPath : Optional Text
          , caCertFileName : Optional Text
          , passwordSecret : Optional SecretRef.Type
          }
      , default =
        { secretName = None Text
        , fileName = None Text
        , mountPath = None Text
        , caCertFileName = None Text
        , passwordSecret = None SecretRef.Type
        }
      }

-- Feature flags by name, true or false, wherever the chart keeps them. A flag that is not written
-- keeps the default of its release. `fleetc inspect flags` lists them.
let Flags =
      { Type =
          { activityMonitoring : Optional Bool
          , activityMonitoringArchival : Optional Bool
          , activityMonitoringQueryPlans : Optional Bool
          , arrowFlightConnection : Optional Bool
          , arrowFlightForDbExplorer : Optional Bool
          , caseInsensitiveIcebergIdentifiers : Optional Bool
          , dataAccessAudit : Optional Bool
          , dataProducts : Optional Bool
          , domainLevelBundleAuthorization : Optional Bool
          , downloadQueryResults : Optional Bool
          , emailNotifications : Optional Bool
          , enableAutomatedMaintenance : Optional Bool
          , enableCollaborativeSqlEditor : Optional Bool
          , enforceUniqueIcebergTableLocations : Optional Bool
          , enterpriseCatalog : Optional Bool
          , eventIngest : Optional Bool
          , eventStream : Optional Bool
          , exportMetadataTagsFix : Optional Bool
          , externalQueryId : Optional Bool
          , icebergMetrics : Optional Bool
          , icebergRestCatalogStrictMode : Optional Bool
          , identitySoftDelete : Optional Bool
          , iometeSparkDriverAntiAffinity : Optional Bool
          , iometeSparkLivenessProbe : Optional Bool
          , jobOrchestrator : Optional Bool
          , jupyterContainers : Optional Bool
          , jupyterNotebooks : Optional Bool
          , ldapGroupInheritance : Optional Bool
          , nats : Optional Bool
          , onboardComputeRas : Optional Bool
          , onboardNamespaceMappingRas : Optional Bool
          , onboardSparkJobRas : Optional Bool
          , onboardWorkspaceRas : Optional Bool
          , preserveIcebergIdentifierCase : Optional Bool
          , priorityClasses : Optional Bool
          , rangerAudit : Optional Bool
          , ratelimiter : Optional Bool
          , s3ChecksumValidationDisabled : Optional Bool
          , scheduling : Optional Bool
          , secretsV2 : Optional Bool
          , showExecutorLogs : Optional Bool
          , sparkJobArchival : Optional Bool
          , sparkProxyForArrowFlight : Optional Bool
          , sqlEditorV2 : Optional Bool
          , useSparkConnectForDbExplorer : Optional Bool
          }
      , default =
        { activityMonitoring = None Bool
        , activityMonitoringArchival = None Bool
        , activityMonitoringQueryPlans = None Bool
        , arrowFlightConnection = None Bool
        , arrowFlightForDbExplorer = None Bool
        , caseInsensitiveIcebergIdentifiers = None Bool
        , dataAccessAudit = None Bool
        , dataProducts = None Bool
        , domainLevelBundleAuthorization = None Bool
        , downloadQueryResults = None Bool
        , emailNotifications = None Bool
        , enableAutomatedMaintenance = None Bool
        , enableCollaborativeSqlEditor = None Bool
        , enforceUniqueIcebergTableLocations = None Bool
        , enterpriseCatalog = None Bool
        , eventIngest = None Bool
        , eventStream = None Bool
        , exportMetadataTagsFix = None Bool
        , externalQueryId = None Bool
        , icebergMetrics = None Bool
        , icebergRestCatalogStrictMode = None Bool
        , identitySoftDelete = None Bool
        , iometeSparkDriverAntiAffinity = None Bool
        , iometeSparkLivenessProbe = None Bool
        , jobOrchestrator = None Bool
        , jupyterContainers = None Bool
        , jupyterNotebooks = None Bool
        , ldapGroupInheritance = None Bool
        , nats = None Bool
        , onboardComputeRas = None Bool
        , onboardNamespaceMappingRas = None Bool
        , onboardSparkJobRas = None Bool
        , onboardWorkspaceRas = None Bool
        , preserveIcebergIdentifierCase = None Bool
        , priorityClasses = None Bool
        , rangerAudit = None Bool
        , ratelimiter = None Bool
        , s3ChecksumValidationDisabled = None Bool
        , scheduling = None Bool
        , secretsV2 = None Bool
        , showExecutorLogs = None Bool
        , sparkJobArchival = None Bool
        , sparkProxyForArrowFlight = None Bool
        , sqlEditorV2 = None Bool
        , useSparkConnectForDbExplorer = None Bool
        }
      }

-- The settings of `storage` where `type` is `aws_s3`.
let AwsS3Storage =
      { Type =
          { type : < aws_s3 >
          , bucketName : Optional Text
          , region : Optional Text
          , iamRole : Optional Text
          }
      , default =
        { type = < aws_s3 >.aws_s3
        , bucketName = None Text
        , region = None Text
        , iamRole = None Text
        }
      }

-- The settings of `storage` where `type` is `azure_gen1`.
let AzureGen1Storage =
      { Type =
          { type : < azure_gen1 >
          , bucketName : Optional Text
          , storageAccountName : Optional Text
          , storageAccountKeySecret : Optional SecretRef.Type
          }
      , default =
        { type = < azure_gen1 >.azure_gen1
        , bucketName = None Text
        , storageAccountName = None Text
        , storageAccountKeySecret = None SecretRef.Type
        }
      }

-- The settings of `storage` where `type` is `azure_gen2`.
let AzureGen2Storage =
      { Type =
          { type : < azure_gen2 >
          , bucketName : Optional Text
          , storageAccountName : Optional Text
          , storageAccountKeySecret : Optional SecretRef.Type
          }
      , default =
        { type = < azure_gen2 >.azure_gen2
        , bucketName = None Text
        , storageAccountName = None Text
        , storageAccountKeySecret = None SecretRef.Type
        }
      }

-- The settings of `storage` where `type` is `dell_ecs`.
let DellEcsStorage =
      { Type =
          { type : < dell_ecs >
          , bucketName : Optional Text
          , endpoint : Optional Text
          , accessKey : Optional Text
          , secretKeySecret : Optional SecretRef.Type
          }
      , default =
        { type = < dell_ecs >.dell_ecs
        , bucketName = None Text
        , endpoint = None Text
        , accessKey = None Text
        , secretKeySecret = None SecretRef.Type
        }
      }

-- The settings of `storage` where `type` is `gcs`.
let GcsStorage =
      { Type =
          { type : < gcs >
          , bucketName : Optional Text
          , serviceAccount : Optional Text
          , serviceAccountSecret : Optional SecretRef.Type
          }
      , default =
        { type = < gcs >.gcs
        , bucketName = None Text
        , serviceAccount = None Text
        , serviceAccountSecret = None SecretRef.Type
        }
      }

-- The settings of `storage` where `type` is `minio`.
let MinioStorage =
      { Type =
          { type : < minio >
          , bucketName : Optional Text
          , endpoint : Optional Text
          , accessKey : Optional Text
          , secretKeySecret : Optional SecretRef.Type
          }
      , default =
        { type = < minio >.minio
        , bucketName = None Text
        , endpoint = None Text
        , accessKey = None Text
        , secretKeySecret = None SecretRef.Type
        }
      }

-- The settings of `storage` where `type` is `s3_compatible`.
let S3CompatibleStorage =
      { Type =
          { type : < s3_compatible >
          , bucketName : Optional Text
          , endpoint : Optional Text
          , accessKey : Optional Text
          , secretKeySecret : Optional SecretRef.Type
          }
      , default =
        { type = < s3_compatible >.s3_compatible
        , bucketName = None Text
        , endpoint = None Text
        , accessKey = None Text
        , secretKeySecret = None SecretRef.Type
        }
      }

-- Settings of `storage` over those of a layer below.
let OverrideStorage =
      { Type =
          { bucketName : Optional Text
          , endpoint : Optional Text
          , accessKey : Optional Text
          , secretKeySecret : Optional SecretRef.Type
          , region : Optional Text
          , iamRole : Optional Text
          , serviceAccount : Optional Text
          , serviceAccountSecret : Optional SecretRef.Type
          , storageAccountName : Optional Text
          , storageAccountKeySecret : Optional SecretRef.Type
          }
      , default =
        { bucketName = None Text
        , endpoint = None Text
        , accessKey = None Text
        , secretKeySecret = None SecretRef.Type
        , region = None Text
        , iamRole = None Text
        , serviceAccount = None Text
        , serviceAccountSecret = None SecretRef.Type
        , storageAccountName = None Text
        , storageAccountKeySecret = None SecretRef.Type
        }
      }

-- The object storage of the cluster. The settings of the chosen type stand beside `type`; those of
-- another type are refused.
let Storage =
      < aws_s3 : AwsS3Storage.Type
      | azure_gen1 : AzureGen1Storage.Type
      | azure_gen2 : AzureGen2Storage.Type
      | dell_ecs : DellEcsStorage.Type
      | gcs : GcsStorage.Type
      | minio : MinioStorage.Type
      | s3_compatible : S3CompatibleStorage.Type
      | override : OverrideStorage.Type
      >

-- Hard limits of a ResourceQuota by resource.
let QuotaAmounts =
      { Type =
          { `limits.cpu` : Optional Text
          , `limits.memory` : Optional Text
          , `requests.cpu` : Optional Text
          , `requests.memory` : Optional Text
          , `requests.storage` : Optional Text
          , pods : Optional Text
          , persistentvolumeclaims : Optional Text
          }
      , default =
        { `limits.cpu` = None Text
        , `limits.memory` = None Text
        , `requests.cpu` = None Text
        , `requests.memory` = None Text
        , `requests.storage` = None Text
        , pods = None Text
        , persistentvolumeclaims = None Text
        }
      }

-- Amounts by resource, per container.
let LimitAmounts =
      { Type =
          { memory : Optional Text
          , cpu : Optional Text
          , ephemeral-storage : Optional Text
          }
      , default =
        { memory = None Text, cpu = None Text, ephemeral-storage = None Text }
      }

-- Limits of single containers. Default: none; a quota on CPU or memory needs default requests.
let NamespaceLimitRange =
      { Type =
          { default : Optional LimitAmounts.Type
          , defaultRequest : Optional LimitAmounts.Type
          , max : Optional LimitAmounts.Type
          , min : Optional LimitAmounts.Type
          }
      , default =
        { default = None LimitAmounts.Type
        , defaultRequest = None LimitAmounts.Type
        , max = None LimitAmounts.Type
        , min = None LimitAmounts.Type
        }
      }

-- A further namespace for Spark workloads.
let Namespace =
      { Type =
          { quota : Optional QuotaAmounts.Type
          , limitRange : Optional NamespaceLimitRange.Type
          , labels : Optional (Map Text)
          , imagePullSecrets : Optional (List Text)
          , manage : Optional Bool
          }
      , default =
        { quota = None QuotaAmounts.Type
        , limitRange = None NamespaceLimitRange.Type
        , labels = None (Map Text)
        , imagePullSecrets = None (List Text)
        , manage = None Bool
        }
      }

-- The first administrator, created at first start.
let AdminUser =
      { Type =
          { username : Optional Text
          , email : Optional Text
          , firstName : Optional Text
          , lastName : Optional Text
          , temporaryPasswordSecret : Optional SecretRef.Type
          }
      , default =
        { username = None Text
        , email = None Text
        , firstName = None Text
        , lastName = None Text
        , temporaryPasswordSecret = None SecretRef.Type
        }
      }

-- Sign-in.
let Authentication =
      { Type = { redirectUrlWhitelist : Optional (List Text) }
      , default.redirectUrlWhitelist = None (List Text)
      }

-- How the platform gets into the cluster: as the plain objects that fleetc writes, or by the
-- vendor's chart with the values that fleetc writes. Default: manifests.
let Delivery = < manifests | chart >

-- Whether the Applications of a project come from one ApplicationSet, or each is written by itself.
-- Only an ApplicationSet follows `rollout`. Default: applicationSet.
let ArgocdObjects = < applicationSet | applications >

-- Whether Argo CD reads the output that fleetc wrote, or its plugin `fleetc-v1` compiles the fleet.
-- Default: rendered.
let ArgocdSource = < rendered | plugin >

-- Whether the destination is the API server's URL or the cluster's name in Argo CD. Default:
-- server.
let ArgocdDestinationBy = < server | name >

-- Automated sync. In an ApplicationSet with `rollout.rings` Argo CD syncs ring by ring, and
-- `selfHeal` has no effect there. Default: sync by hand.
let ArgocdAutomated =
      { Type = { prune : Optional Bool, selfHeal : Optional Bool }
      , default = { prune = None Bool, selfHeal = None Bool }
      }

-- How Argo CD deploys the cluster. Default: no Argo CD objects.
let Argocd =
      { Type =
          { namespace : Optional Text
          , project : Optional Text
          , objects : Optional ArgocdObjects
          , source : Optional ArgocdSource
          , repoURL : Optional Text
          , targetRevision : Optional Text
          , path : Optional Text
          , destinationBy : Optional ArgocdDestinationBy
          , automated : Optional ArgocdAutomated.Type
          }
      , default =
        { namespace = None Text
        , project = None Text
        , objects = None ArgocdObjects
        , source = None ArgocdSource
        , repoURL = None Text
        , targetRevision = None Text
        , path = None Text
        , destinationBy = None ArgocdDestinationBy
        , automated = None ArgocdAutomated.Type
        }
      }

-- `existing`: somebody puts them there. `externalSecrets`: the External Secrets Operator fetches
-- them. Default: existing.
let SecretDeliveryKind = < existing | externalSecrets >

-- Its kind. Default: ClusterSecretStore.
let StoreRefKind = < ClusterSecretStore | SecretStore >

-- The store of the External Secrets Operator; required with `externalSecrets`.
let SecretDeliveryStoreRef =
      { Type = { kind : Optional StoreRefKind, name : Optional Text }
      , default = { kind = None StoreRefKind, name = None Text }
      }

-- How the Secrets that the fleet refers to reach the cluster.
let SecretDelivery =
      { Type =
          { kind : Optional SecretDeliveryKind
          , storeRef : Optional SecretDeliveryStoreRef.Type
          , remoteKey : Optional Text
          , refreshInterval : Optional Text
          }
      , default =
        { kind = None SecretDeliveryKind
        , storeRef = None SecretDeliveryStoreRef.Type
        , remoteKey = None Text
        , refreshInterval = None Text
        }
      }

-- The settings of `secretStore` where `type` is `database`.
let DatabaseSecretStore =
      { Type = { type : < database > }, default.type = < database >.database }

-- The settings of `secretStore` where `type` is `kubernetes`.
let KubernetesSecretStore =
      { Type = { type : < kubernetes > }
      , default.type = < kubernetes >.kubernetes
      }

-- The settings of `secretStore` where `type` is `vault`.
let VaultSecretStore =
      { Type =
          { type : < vault >
          , endpoint : Optional Text
          , path : Optional Text
          , tokenSecret : Optional SecretRef.Type
          }
      , default =
        { type = < vault >.vault
        , endpoint = None Text
        , path = None Text
        , tokenSecret = None SecretRef.Type
        }
      }

-- Settings of `secretStore` over those of a layer below.
let OverrideSecretStore =
      { Type =
          { endpoint : Optional Text
          , path : Optional Text
          , tokenSecret : Optional SecretRef.Type
          }
      , default =
        { endpoint = None Text
        , path = None Text
        , tokenSecret = None SecretRef.Type
        }
      }

-- Where the platform keeps the secrets of its users.
let SecretStore =
      < database : DatabaseSecretStore.Type
      | kubernetes : KubernetesSecretStore.Type
      | vault : VaultSecretStore.Type
      | override : OverrideSecretStore.Type
      >

-- Where recent logs come from. Default: kubernetes.
let HotStorageSource = < kubernetes >

-- Recent logs from Kubernetes, older ones from the source, since 3.11.1. Only with another source
-- than kubernetes.
let LoggingHotStorage =
      { Type = { enabled : Optional Bool, source : Optional HotStorageSource }
      , default = { enabled = None Bool, source = None HotStorageSource }
      }

-- The settings of `logging` where `source` is `elasticsearch`.
let ElasticsearchLogging =
      { Type =
          { source : < elasticsearch >
          , endpoint : Optional Text
          , apiKeySecret : Optional SecretRef.Type
          , indexPattern : Optional Text
          , hotStorage : Optional LoggingHotStorage.Type
          }
      , default =
        { source = < elasticsearch >.elasticsearch
        , endpoint = None Text
        , apiKeySecret = None SecretRef.Type
        , indexPattern = None Text
        , hotStorage = None LoggingHotStorage.Type
        }
      }

-- The settings of `logging` where `source` is `kubernetes`.
let KubernetesLogging =
      { Type =
          { source : < kubernetes >
          , hotStorage : Optional LoggingHotStorage.Type
          }
      , default =
        { source = < kubernetes >.kubernetes
        , hotStorage = None LoggingHotStorage.Type
        }
      }

-- The settings of `logging` where `source` is `loki`.
let LokiLogging =
      { Type =
          { source : < loki >
          , host : Optional Text
          , port : Optional Natural
          , hotStorage : Optional LoggingHotStorage.Type
          }
      , default =
        { source = < loki >.loki
        , host = None Text
        , port = None Natural
        , hotStorage = None LoggingHotStorage.Type
        }
      }

-- The settings of `logging` where `source` is `splunk`.
let SplunkLogging =
      { Type =
          { source : < splunk >
          , endpoint : Optional Text
          , tokenSecret : Optional SecretRef.Type
          , indexName : Optional Text
          , hotStorage : Optional LoggingHotStorage.Type
          }
      , default =
        { source = < splunk >.splunk
        , endpoint = None Text
        , tokenSecret = None SecretRef.Type
        , indexName = None Text
        , hotStorage = None LoggingHotStorage.Type
        }
      }

-- Settings of `logging` over those of a layer below.
let OverrideLogging =
      { Type =
          { host : Optional Text
          , port : Optional Natural
          , endpoint : Optional Text
          , apiKeySecret : Optional SecretRef.Type
          , indexPattern : Optional Text
          , tokenSecret : Optional SecretRef.Type
          , indexName : Optional Text
          , hotStorage : Optional LoggingHotStorage.Type
          }
      , default =
        { host = None Text
        , port = None Natural
        , endpoint = None Text
        , apiKeySecret = None SecretRef.Type
        , indexPattern = None Text
        , tokenSecret = None SecretRef.Type
        , indexName = None Text
        , hotStorage = None LoggingHotStorage.Type
        }
      }

-- Where the console reads logs of workloads. The settings of the chosen source stand beside
-- `source`.
let Logging =
      < elasticsearch : ElasticsearchLogging.Type
      | kubernetes : KubernetesLogging.Type
      | loki : LokiLogging.Type
      | splunk : SplunkLogging.Type
      | override : OverrideLogging.Type
      >

-- Scrape annotations for Prometheus.
let Monitoring =
      { Type = { enabled : Optional Bool, namespace : Optional Text }
      , default = { enabled = None Bool, namespace = None Text }
      }

-- Which objects are emitted: none, an Istio Gateway and VirtualService, or a Gateway API HTTPRoute.
-- Default: none.
let IngressKind = < none | istio | gateway-api >

-- The Gateway that carries the route.
let IngressGateway =
      { Type =
          { name : Optional Text
          , namespace : Optional Text
          , selector : Optional (Map Text)
          , className : Optional Text
          }
      , default =
        { name = None Text
        , namespace = None Text
        , selector = None (Map Text)
        , className = None Text
        }
      }

-- How requests reach the gateway.
let Ingress =
      { Type =
          { kind : Optional IngressKind
          , host : Optional Text
          , httpsEnabled : Optional Bool
          , tlsSecretName : Optional Text
          , gateway : Optional IngressGateway.Type
          }
      , default =
        { kind = None IngressKind
        , host = None Text
        , httpsEnabled = None Bool
        , tlsSecretName = None Text
        , gateway = None IngressGateway.Type
        }
      }

-- How the value is compared. Default: Equal.
let TolerationOperator = < Equal | Exists >

-- The effect of the taint; left out for every effect.
let TolerationEffect = < NoSchedule | PreferNoSchedule | NoExecute >

-- A taint that pods put up with, as Kubernetes writes it.
let Toleration =
      { Type =
          { key : Optional Text
          , operator : Optional TolerationOperator
          , value : Optional Text
          , effect : Optional TolerationEffect
          , tolerationSeconds : Optional Integer
          }
      , default =
        { key = None Text
        , operator = None TolerationOperator
        , value = None Text
        , effect = None TolerationEffect
        , tolerationSeconds = None Integer
        }
      }

-- The nodes that pods may run on.
let NodeChoice =
      { Type =
          { nodeSelector : Optional (Map Text)
          , tolerations : Optional (List Toleration.Type)
          }
      , default =
        { nodeSelector = None (Map Text)
        , tolerations = None (List Toleration.Type)
        }
      }

-- Which nodes pods run on.
let NodePlacement =
      { Type =
          { controlPlane : Optional NodeChoice.Type
          , dataPlane : Optional NodeChoice.Type
          , scratchDirectory : Optional Text
          , zone : Optional Text
          }
      , default =
        { controlPlane = None NodeChoice.Type
        , dataPlane = None NodeChoice.Type
        , scratchDirectory = None Text
        , zone = None Text
        }
      }

-- Whether its pods push out others. Default: PreemptLowerPriority.
let PriorityClassPreemptionPolicy = < PreemptLowerPriority | Never >

-- The Kubernetes PriorityClass behind one kind of Spark workload.
let PriorityClass =
      { Type =
          { name : Optional Text
          , value : Optional Integer
          , preemptionPolicy : Optional PriorityClassPreemptionPolicy
          , description : Optional Text
          , manage : Optional Bool
          }
      , default =
        { name = None Text
        , value = None Integer
        , preemptionPolicy = None PriorityClassPreemptionPolicy
        , description = None Text
        , manage = None Bool
        }
      }

-- The classes of Spark workloads, under the fixed keys of the chart, with the flag of that name.
let PriorityClasses =
      { Type =
          { iomete-compute : Optional PriorityClass.Type
          , iomete-spark-job : Optional PriorityClass.Type
          , iomete-notebook : Optional PriorityClass.Type
          , iomete-operational-support : Optional PriorityClass.Type
          }
      , default =
        { iomete-compute = None PriorityClass.Type
        , iomete-spark-job = None PriorityClass.Type
        , iomete-notebook = None PriorityClass.Type
        , iomete-operational-support = None PriorityClass.Type
        }
      }

-- Amounts of CPU and memory.
let ResourceAmounts =
      { Type =
          { cpu : Optional Text
          , memory : Optional Text
          , ephemeral-storage : Optional Text
          }
      , default =
        { cpu = None Text, memory = None Text, ephemeral-storage = None Text }
      }

-- What a container asks for and what it may use at most.
let Resources =
      { Type =
          { requests : Optional ResourceAmounts.Type
          , limits : Optional ResourceAmounts.Type
          }
      , default =
        { requests = None ResourceAmounts.Type
        , limits = None ResourceAmounts.Type
        }
      }

-- Horizontal scaling of a service by metrics. While it is on, the autoscaler sets the number of
-- pods and `replicas` is left out.
let Autoscaling =
      { Type =
          { enabled : Optional Bool
          , minReplicas : Optional Natural
          , maxReplicas : Optional Natural
          , metrics : Optional (List JSON)
          }
      , default =
        { enabled = None Bool
        , minReplicas = None Natural
        , maxReplicas = None Natural
        , metrics = None (List JSON)
        }
      }

-- Limits of requests.
let GatewayServiceSettings =
      { Type = { maxBodySize : Optional Text, maxCookieSize : Optional Text }
      , default = { maxBodySize = None Text, maxCookieSize = None Text }
      }

-- Rate limit per pod, as the chart has it since 3.18.0. The vendor has not published its keys, so
-- they are passed on as they are; with `delivery: manifests` fleetc itself reads `enabled`,
-- `requestsPerSecond` and `burst`. Default: off.
let GatewayServiceRateLimit =
      { Type =
          { requestsPerSecond : Optional Natural, burst : Optional Natural }
      , default = { requestsPerSecond = None Natural, burst = None Natural }
      }

-- The least severe message that is logged. Default: error.
let LoggingErrorLogLevel =
      < debug | info | notice | warn | error | crit | alert | emerg >

-- The log of requests.
let LoggingAccessLog =
      { Type = { enabled : Optional Bool }, default.enabled = None Bool }

-- Logs of nginx, since 3.18.0.
let GatewayServiceLogging =
      { Type =
          { errorLogLevel : Optional LoggingErrorLogLevel
          , accessLog : Optional LoggingAccessLog.Type
          }
      , default =
        { errorLogLevel = None LoggingErrorLogLevel
        , accessLog = None LoggingAccessLog.Type
        }
      }

-- The nginx gateway in front of everything.
let GatewayService =
      { Type =
          { replicas : Optional Natural
          , resources : Optional Resources.Type
          , autoscaling : Optional Autoscaling.Type
          , image : Optional Text
          , settings : Optional GatewayServiceSettings.Type
          , rateLimit : Optional GatewayServiceRateLimit.Type
          , logging : Optional GatewayServiceLogging.Type
          }
      , default =
        { replicas = None Natural
        , resources = None Resources.Type
        , autoscaling = None Autoscaling.Type
        , image = None Text
        , settings = None GatewayServiceSettings.Type
        , rateLimit = None GatewayServiceRateLimit.Type
        , logging = None GatewayServiceLogging.Type
        }
      }

-- The web console.
let AppService =
      { Type =
          { replicas : Optional Natural
          , resources : Optional Resources.Type
          , autoscaling : Optional Autoscaling.Type
          , image : Optional Text
          }
      , default =
        { replicas = None Natural
        , resources = None Resources.Type
        , autoscaling = None Autoscaling.Type
        , image = None Text
        }
      }

-- The core service: compute, jobs, workspaces, alerts.
let CoreService =
      { Type =
          { replicas : Optional Natural
          , resources : Optional Resources.Type
          , autoscaling : Optional Autoscaling.Type
          , image : Optional Text
          }
      , default =
        { replicas = None Natural
        , resources = None Resources.Type
        , autoscaling = None Autoscaling.Type
        , image = None Text
        }
      }

-- The cluster service: submits workloads to Kubernetes.
let ClusterService =
      { Type =
          { replicas : Optional Natural
          , resources : Optional Resources.Type
          , autoscaling : Optional Autoscaling.Type
          , image : Optional Text
          }
      , default =
        { replicas = None Natural
        , resources = None Resources.Type
        , autoscaling = None Autoscaling.Type
        , image = None Text
        }
      }

-- Users, groups, roles, policies and tokens.
let IdentityService =
      { Type =
          { replicas : Optional Natural
          , resources : Optional Resources.Type
          , autoscaling : Optional Autoscaling.Type
          , image : Optional Text
          }
      , default =
        { replicas = None Natural
        , resources = None Resources.Type
        , autoscaling = None Autoscaling.Type
        , image = None Text
        }
      }

-- The SQL editor service.
let SqlService =
      { Type =
          { replicas : Optional Natural
          , resources : Optional Resources.Type
          , autoscaling : Optional Autoscaling.Type
          , image : Optional Text
          }
      , default =
        { replicas = None Natural
        , resources = None Resources.Type
        , autoscaling = None Autoscaling.Type
        , image = None Text
        }
      }

-- The data catalog service.
let DataCatalogService =
      { Type =
          { replicas : Optional Natural
          , resources : Optional Resources.Type
          , autoscaling : Optional Autoscaling.Type
          , image : Optional Text
          }
      , default =
        { replicas = None Natural
        , resources = None Resources.Type
        , autoscaling = None Autoscaling.Type
        , image = None Text
        }
      }

-- Settings of the catalog, since 3.16.0.
let RestCatalogServiceSettings =
      { Type =
          { maxConcurrentRequests : Optional Natural
          , serviceAccountRequestTracking : Optional Bool
          }
      , default =
        { maxConcurrentRequests = None Natural
        , serviceAccountRequestTracking = None Bool
        }
      }

-- Logs of the catalog, since 3.17.2 (from a draft of the vendor).
let RestCatalogServiceLogging =
      { Type = { jdbcConnectionPoolDebug : Optional Bool }
      , default.jdbcConnectionPoolDebug = None Bool
      }

-- The Iceberg REST catalog.
let RestCatalogService =
      { Type =
          { replicas : Optional Natural
          , resources : Optional Resources.Type
          , autoscaling : Optional Autoscaling.Type
          , image : Optional Text
          , settings : Optional RestCatalogServiceSettings.Type
          , logging : Optional RestCatalogServiceLogging.Type
          }
      , default =
        { replicas = None Natural
        , resources = None Resources.Type
        , autoscaling = None Autoscaling.Type
        , image = None Text
        , settings = None RestCatalogServiceSettings.Type
        , logging = None RestCatalogServiceLogging.Type
        }
      }

-- The service health checker of the 3.x releases.
let HealthCheckService =
      { Type =
          { replicas : Optional Natural
          , resources : Optional Resources.Type
          , autoscaling : Optional Autoscaling.Type
          , image : Optional Text
          }
      , default =
        { replicas = None Natural
        , resources = None Resources.Type
        , autoscaling = None Autoscaling.Type
        , image = None Text
        }
      }

-- The web socket service.
let SocketService =
      { Type =
          { replicas : Optional Natural
          , resources : Optional Resources.Type
          , autoscaling : Optional Autoscaling.Type
          , image : Optional Text
          }
      , default =
        { replicas = None Natural
        , resources = None Resources.Type
        , autoscaling = None Autoscaling.Type
        , image = None Text
        }
      }

-- The Hive Metastore.
let MetastoreService =
      { Type =
          { replicas : Optional Natural
          , resources : Optional Resources.Type
          , autoscaling : Optional Autoscaling.Type
          , image : Optional Text
          , imageVersion : Optional Text
          , hiveVersion : Optional Text
          }
      , default =
        { replicas = None Natural
        , resources = None Resources.Type
        , autoscaling = None Autoscaling.Type
        , image = None Text
        , imageVersion = None Text
        , hiveVersion = None Text
        }
      }

-- An access mode.
let PersistenceAccessMode =
      < ReadWriteOnce | ReadOnlyMany | ReadWriteMany | ReadWriteOncePod >

-- The volume of a service.
let Persistence =
      { Type =
          { size : Optional Text
          , storageClass : Optional Text
          , accessModes : Optional (List PersistenceAccessMode)
          }
      , default =
        { size = None Text
        , storageClass = None Text
        , accessModes = None (List PersistenceAccessMode)
        }
      }

-- The search engine of the data catalog.
let TypesenseService =
      { Type =
          { replicas : Optional Natural
          , resources : Optional Resources.Type
          , autoscaling : Optional Autoscaling.Type
          , image : Optional Text
          , persistence : Optional Persistence.Type
          }
      , default =
        { replicas = None Natural
        , resources = None Resources.Type
        , autoscaling = None Autoscaling.Type
        , image = None Text
        , persistence = None Persistence.Type
        }
      }

-- Removal of old event logs.
let SettingsCleaner =
      { Type = { maxAge : Optional Text, maxNum : Optional Natural }
      , default = { maxAge = None Text, maxNum = None Natural }
      }

-- Settings of the history server.
let SparkHistoryServiceSettings =
      { Type =
          { maxApplications : Optional Natural
          , retainedApplications : Optional Natural
          , maxEventLogSizeBytes : Optional Natural
          , updateInterval : Optional Text
          , cleaner : Optional SettingsCleaner.Type
          }
      , default =
        { maxApplications = None Natural
        , retainedApplications = None Natural
        , maxEventLogSizeBytes = None Natural
        , updateInterval = None Text
        , cleaner = None SettingsCleaner.Type
        }
      }

-- The Spark history server.
let SparkHistoryService =
      { Type =
          { replicas : Optional Natural
          , resources : Optional Resources.Type
          , autoscaling : Optional Autoscaling.Type
          , image : Optional Text
          , settings : Optional SparkHistoryServiceSettings.Type
          }
      , default =
        { replicas = None Natural
        , resources = None Resources.Type
        , autoscaling = None Autoscaling.Type
        , image = None Text
        , settings = None SparkHistoryServiceSettings.Type
        }
      }

-- Its driver.
let SparkConnectServiceDriver =
      { Type =
          { cores : Optional Natural
          , memory : Optional Text
          , coreRequest : Optional Text
          , coreLimit : Optional Text
          , image : Optional Text
          }
      , default =
        { cores = None Natural
        , memory = None Text
        , coreRequest = None Text
        , coreLimit = None Text
        , image = None Text
        }
      }

-- Its settings.
let RestClientEnv =
      { Type = { sparkSessionCacheTimeoutMinutes : Optional Natural }
      , default.sparkSessionCacheTimeoutMinutes = None Natural
      }

-- Its REST client, gone in 4.0.
let SparkConnectServiceRestClient =
      { Type =
          { resources : Optional Resources.Type
          , env : Optional RestClientEnv.Type
          , image : Optional Text
          }
      , default =
        { resources = None Resources.Type
        , env = None RestClientEnv.Type
        , image = None Text
        }
      }

-- The shared Spark Connect application of the platform.
let SparkConnectService =
      { Type =
          { driver : Optional SparkConnectServiceDriver.Type
          , restClient : Optional SparkConnectServiceRestClient.Type
          , sparkConf : Optional (Map Text)
          }
      , default =
        { driver = None SparkConnectServiceDriver.Type
        , restClient = None SparkConnectServiceRestClient.Type
        , sparkConf = None (Map Text)
        }
      }

-- The controller.
let SparkOperatorServiceController =
      { Type = { resources : Optional Resources.Type, image : Optional Text }
      , default = { resources = None Resources.Type, image = None Text }
      }

-- The admission webhook.
let SparkOperatorServiceWebhook =
      { Type = { resources : Optional Resources.Type, image : Optional Text }
      , default = { resources = None Resources.Type, image = None Text }
      }

-- Its settings.
let SparkOperatorServiceSubmitServiceEnv =
      { Type =
          { parallelization : Optional Natural
          , maxQueueCapacity : Optional Natural
          , logStorageMaxLogsPerTask : Optional Natural
          , logStorageMaxTasks : Optional Natural
          , logStorageTtlMinutes : Optional Natural
          }
      , default =
        { parallelization = None Natural
        , maxQueueCapacity = None Natural
        , logStorageMaxLogsPerTask = None Natural
        , logStorageMaxTasks = None Natural
        , logStorageTtlMinutes = None Natural
        }
      }

-- The service that submits Spark applications.
let SparkOperatorServiceSubmitService =
      { Type =
          { replicas : Optional Natural
          , resources : Optional Resources.Type
          , autoscaling : Optional Autoscaling.Type
          , image : Optional Text
          , env : Optional SparkOperatorServiceSubmitServiceEnv.Type
          }
      , default =
        { replicas = None Natural
        , resources = None Resources.Type
        , autoscaling = None Autoscaling.Type
        , image = None Text
        , env = None SparkOperatorServiceSubmitServiceEnv.Type
        }
      }

-- The Spark operator.
let SparkOperatorService =
      { Type =
          { controller : Optional SparkOperatorServiceController.Type
          , webhook : Optional SparkOperatorServiceWebhook.Type
          , submitService : Optional SparkOperatorServiceSubmitService.Type
          }
      , default =
        { controller = None SparkOperatorServiceController.Type
        , webhook = None SparkOperatorServiceWebhook.Type
        , submitService = None SparkOperatorServiceSubmitService.Type
        }
      }

-- The Arrow Flight proxy of one namespace.
let SparkProxy =
      { Type =
          { replicas : Optional Natural
          , resources : Optional Resources.Type
          , image : Optional Text
          }
      , default =
        { replicas = None Natural
        , resources = None Resources.Type
        , image = None Text
        }
      }

-- Its images, instead of those that the release ships.
let EventStreamServiceImage =
      { Type = { papyrus : Optional Text, papyrusLoader : Optional Text }
      , default = { papyrus = None Text, papyrusLoader = None Text }
      }

-- CPU and memory of its two containers.
let EventStreamServiceResources =
      { Type =
          { papyrus : Optional Resources.Type
          , papyrusLoader : Optional Resources.Type
          }
      , default =
        { papyrus = None Resources.Type, papyrusLoader = None Resources.Type }
      }

-- Further environment variables of its two containers.
let EventStreamServiceEnv =
      { Type =
          { papyrus : Optional (Map Text), papyrusLoader : Optional (Map Text) }
      , default = { papyrus = None (Map Text), papyrusLoader = None (Map Text) }
      }

-- The event stream, with the flag of that name: a receiver and a loader in one pod.
let EventStreamService =
      { Type =
          { imageVersion : Optional Text
          , replicas : Optional Natural
          , image : Optional EventStreamServiceImage.Type
          , resources : Optional EventStreamServiceResources.Type
          , persistence : Optional Persistence.Type
          , env : Optional EventStreamServiceEnv.Type
          }
      , default =
        { imageVersion = None Text
        , replicas = None Natural
        , image = None EventStreamServiceImage.Type
        , resources = None EventStreamServiceResources.Type
        , persistence = None Persistence.Type
        , env = None EventStreamServiceEnv.Type
        }
      }

-- The proxy in front of the event streams.
let EventStreamProxyService =
      { Type =
          { replicas : Optional Natural
          , resources : Optional Resources.Type
          , autoscaling : Optional Autoscaling.Type
          , image : Optional Text
          , imageVersion : Optional Text
          , env : Optional (Map Text)
          }
      , default =
        { replicas = None Natural
        , resources = None Resources.Type
        , autoscaling = None Autoscaling.Type
        , image = None Text
        , imageVersion = None Text
        , env = None (Map Text)
        }
      }

-- Its images, instead of those that the release ships.
let JobOrchestratorServiceImage =
      { Type =
          { server : Optional Text
          , worker : Optional Text
          , postInstall : Optional Text
          }
      , default =
        { server = None Text, worker = None Text, postInstall = None Text }
      }

-- Number of pods.
let JobOrchestratorServiceReplicas =
      { Type = { server : Optional Natural, worker : Optional Natural }
      , default = { server = None Natural, worker = None Natural }
      }

-- CPU and memory.
let JobOrchestratorServiceResources =
      { Type =
          { server : Optional Resources.Type
          , worker : Optional (Map Resources.Type)
          }
      , default =
        { server = None Resources.Type, worker = None (Map Resources.Type) }
      }

-- The step that registers the worker after installation.
let JobOrchestratorServicePostInstall =
      { Type =
          { imageVersion : Optional Text, resources : Optional Resources.Type }
      , default = { imageVersion = None Text, resources = None Resources.Type }
      }

-- Removal of old runs.
let SettingsJobRunCleanup =
      { Type = { enabled : Optional Bool, retentionPeriod : Optional Natural }
      , default = { enabled = None Bool, retentionPeriod = None Natural }
      }

-- Settings of the orchestrator, since 3.15.0.
let JobOrchestratorServiceSettings =
      { Type =
          { batchSize : Optional Natural
          , jobRunCleanup : Optional SettingsJobRunCleanup.Type
          }
      , default =
        { batchSize = None Natural
        , jobRunCleanup = None SettingsJobRunCleanup.Type
        }
      }

-- Logs of runs in object storage, since 3.17.0. What is left out is taken from `storage`.
let JobOrchestratorServiceS3Logging =
      { Type =
          { enabled : Optional Bool
          , endpoint : Optional Text
          , accessKey : Optional Text
          , secretKeySecret : Optional SecretRef.Type
          , bucket : Optional Text
          , folderPath : Optional Text
          }
      , default =
        { enabled = None Bool
        , endpoint = None Text
        , accessKey = None Text
        , secretKeySecret = None SecretRef.Type
        , bucket = None Text
        , folderPath = None Text
        }
      }

-- The chart's own database for the orchestrator.
let JobOrchestratorServiceDatabase =
      { Type = { enabled : Optional Bool }, default.enabled = None Bool }

-- The job orchestrator, with the flag of that name: a Prefect server and one worker per namespace.
let JobOrchestratorService =
      { Type =
          { imageVersion : Optional Text
          , image : Optional JobOrchestratorServiceImage.Type
          , replicas : Optional JobOrchestratorServiceReplicas.Type
          , resources : Optional JobOrchestratorServiceResources.Type
          , post_install : Optional JobOrchestratorServicePostInstall.Type
          , settings : Optional JobOrchestratorServiceSettings.Type
          , s3Logging : Optional JobOrchestratorServiceS3Logging.Type
          , verboseLogging : Optional Bool
          , database : Optional JobOrchestratorServiceDatabase.Type
          }
      , default =
        { imageVersion = None Text
        , image = None JobOrchestratorServiceImage.Type
        , replicas = None JobOrchestratorServiceReplicas.Type
        , resources = None JobOrchestratorServiceResources.Type
        , post_install = None JobOrchestratorServicePostInstall.Type
        , settings = None JobOrchestratorServiceSettings.Type
        , s3Logging = None JobOrchestratorServiceS3Logging.Type
        , verboseLogging = None Bool
        , database = None JobOrchestratorServiceDatabase.Type
        }
      }

-- Its settings.
let JobOrchestratorMetricsExporterServiceConfig =
      { Type =
          { scrape_interval_seconds : Optional Natural
          , pagination_limit : Optional Natural
          , max_retries : Optional Natural
          }
      , default =
        { scrape_interval_seconds = None Natural
        , pagination_limit = None Natural
        , max_retries = None Natural
        }
      }

-- The metrics exporter of the job orchestrator.
let JobOrchestratorMetricsExporterService =
      { Type =
          { replicas : Optional Natural
          , resources : Optional Resources.Type
          , autoscaling : Optional Autoscaling.Type
          , image : Optional Text
          , imageVersion : Optional Text
          , config : Optional JobOrchestratorMetricsExporterServiceConfig.Type
          , metricAnnotations : Optional (Map Text)
          }
      , default =
        { replicas = None Natural
        , resources = None Resources.Type
        , autoscaling = None Autoscaling.Type
        , image = None Text
        , imageVersion = None Text
        , config = None JobOrchestratorMetricsExporterServiceConfig.Type
        , metricAnnotations = None (Map Text)
        }
      }

-- Its network policy.
let RatelimiterServiceNetworkPolicy =
      { Type = { enabled : Optional Bool }, default.enabled = None Bool }

-- The Redis that it counts in.
let RatelimiterServiceRedis =
      { Type = { address : Optional Text }, default.address = None Text }

-- The rate limiter beside the REST catalog, with the flag of that name.
let RatelimiterService =
      { Type =
          { replicas : Optional Natural
          , resources : Optional Resources.Type
          , autoscaling : Optional Autoscaling.Type
          , image : Optional Text
          , imageVersion : Optional Text
          , networkPolicy : Optional RatelimiterServiceNetworkPolicy.Type
          , redis : Optional RatelimiterServiceRedis.Type
          }
      , default =
        { replicas = None Natural
        , resources = None Resources.Type
        , autoscaling = None Autoscaling.Type
        , image = None Text
        , imageVersion = None Text
        , networkPolicy = None RatelimiterServiceNetworkPolicy.Type
        , redis = None RatelimiterServiceRedis.Type
        }
      }

-- Archive of finished operations.
let MaintenanceServiceArchival =
      { Type = { enabled : Optional Bool, retentionDays : Optional Natural }
      , default = { enabled = None Bool, retentionDays = None Natural }
      }

-- Automated table maintenance. Its requests must equal its limits, or operations run in circles.
let MaintenanceService =
      { Type =
          { replicas : Optional Natural
          , resources : Optional Resources.Type
          , autoscaling : Optional Autoscaling.Type
          , image : Optional Text
          , archival : Optional MaintenanceServiceArchival.Type
          }
      , default =
        { replicas = None Natural
        , resources = None Resources.Type
        , autoscaling = None Autoscaling.Type
        , image = None Text
        , archival = None MaintenanceServiceArchival.Type
        }
      }

-- The NATS cluster, with the flag of that name. The vendor publishes no image for it, so `image` is
-- required then.
let NatsService =
      { Type =
          { replicas : Optional Natural
          , resources : Optional Resources.Type
          , image : Optional Text
          , persistence : Optional Persistence.Type
          }
      , default =
        { replicas = None Natural
        , resources = None Resources.Type
        , image = None Text
        , persistence = None Persistence.Type
        }
      }

-- The collaborative SQL editor, gone in 4.0. The vendor publishes no image for it, so `image` is
-- required with its flag.
let CollabService =
      { Type =
          { replicas : Optional Natural
          , resources : Optional Resources.Type
          , autoscaling : Optional Autoscaling.Type
          , image : Optional Text
          }
      , default =
        { replicas = None Natural
        , resources = None Resources.Type
        , autoscaling = None Autoscaling.Type
        , image = None Text
        }
      }

-- The Job that prepares databases, storage and configuration before each installation.
let InitService =
      { Type = { resources : Optional Resources.Type, image : Optional Text }
      , default = { resources = None Resources.Type, image = None Text }
      }

-- Settings of single services, under the keys of the chart's `services`, and `image`.
let Services =
      { Type =
          { gateway : Optional GatewayService.Type
          , app : Optional AppService.Type
          , core : Optional CoreService.Type
          , cluster : Optional ClusterService.Type
          , identity : Optional IdentityService.Type
          , sql : Optional SqlService.Type
          , dataCatalog : Optional DataCatalogService.Type
          , restCatalog : Optional RestCatalogService.Type
          , healthCheck : Optional HealthCheckService.Type
          , socket : Optional SocketService.Type
          , metastore : Optional MetastoreService.Type
          , typesense : Optional TypesenseService.Type
          , sparkHistory : Optional SparkHistoryService.Type
          , sparkConnect : Optional SparkConnectService.Type
          , sparkOperator : Optional SparkOperatorService.Type
          , sparkProxy : Optional (Map SparkProxy.Type)
          , eventStream : Optional EventStreamService.Type
          , eventStreamProxy : Optional EventStreamProxyService.Type
          , jobOrchestrator : Optional JobOrchestratorService.Type
          , jobOrchestratorMetricsExporter :
              Optional JobOrchestratorMetricsExporterService.Type
          , ratelimiter : Optional RatelimiterService.Type
          , maintenance : Optional MaintenanceService.Type
          , nats : Optional NatsService.Type
          , collab : Optional CollabService.Type
          , init : Optional InitService.Type
          }
      , default =
        { gateway = None GatewayService.Type
        , app = None AppService.Type
        , core = None CoreService.Type
        , cluster = None ClusterService.Type
        , identity = None IdentityService.Type
        , sql = None SqlService.Type
        , dataCatalog = None DataCatalogService.Type
        , restCatalog = None RestCatalogService.Type
        , healthCheck = None HealthCheckService.Type
        , socket = None SocketService.Type
        , metastore = None MetastoreService.Type
        , typesense = None TypesenseService.Type
        , sparkHistory = None SparkHistoryService.Type
        , sparkConnect = None SparkConnectService.Type
        , sparkOperator = None SparkOperatorService.Type
        , sparkProxy = None (Map SparkProxy.Type)
        , eventStream = None EventStreamService.Type
        , eventStreamProxy = None EventStreamProxyService.Type
        , jobOrchestrator = None JobOrchestratorService.Type
        , jobOrchestratorMetricsExporter =
            None JobOrchestratorMetricsExporterService.Type
        , ratelimiter = None RatelimiterService.Type
        , maintenance = None MaintenanceService.Type
        , nats = None NatsService.Type
        , collab = None CollabService.Type
        , init = None InitService.Type
        }
      }

-- When nodes pull an image. Default: Always.
let ImagesPullPolicy = < Always | IfNotPresent | Never >

-- One replacement.
let ImagesRewrite = { Type = { from : Text, to : Text }, default = {=} }

-- Where images come from.
let Images =
      { Type =
          { registry : Optional Text
          , pullPolicy : Optional ImagesPullPolicy
          , pullSecrets : Optional (List Text)
          , defaultSparkVersion : Optional Text
          , additionalSparkVersions : Optional (List Text)
          , tagAliases : Optional (Map Text)
          , sparkLogMaskingRegexes : Optional (List Text)
          , rewrite : Optional (List ImagesRewrite.Type)
          , digests : Optional (Map Text)
          , jupyterVersion : Optional Text
          , papyrusVersion : Optional Text
          , papyrusLoaderVersion : Optional Text
          }
      , default =
        { registry = None Text
        , pullPolicy = None ImagesPullPolicy
        , pullSecrets = None (List Text)
        , defaultSparkVersion = None Text
        , additionalSparkVersions = None (List Text)
        , tagAliases = None (Map Text)
        , sparkLogMaskingRegexes = None (List Text)
        , rewrite = None (List ImagesRewrite.Type)
        , digests = None (Map Text)
        , jupyterVersion = None Text
        , papyrusVersion = None Text
        , papyrusLoaderVersion = None Text
        }
      }

-- Network policies in the namespaces of the platform.
let NetworkPolicies =
      { Type =
          { enabled : Optional Bool
          , additionalIngressNamespaces : Optional (List Text)
          }
      , default =
        { enabled = None Bool, additionalIngressNamespaces = None (List Text) }
      }

-- Its kind. Default: Issuer.
let IssuerRefKind = < Issuer | ClusterIssuer >

-- The cert-manager issuer.
let CertificateIssuerRef =
      { Type = { kind : Optional IssuerRefKind, name : Optional Text }
      , default = { kind = None IssuerRefKind, name = None Text }
      }

-- Its certificate: from a cert-manager issuer, or from a Secret with its CA. A private key is never
-- part of a fleet.
let WebhookCertificate =
      { Type =
          { issuerRef : Optional CertificateIssuerRef.Type
          , secretName : Optional Text
          , caBundle : Optional Text
          }
      , default =
        { issuerRef = None CertificateIssuerRef.Type
        , secretName = None Text
        , caBundle = None Text
        }
      }

-- The admission webhook of the Spark operator.
let Webhook =
      { Type = { certificate : Optional WebhookCertificate.Type }
      , default.certificate = None WebhookCertificate.Type
      }

-- Whether the CRDs of the Spark operator are emitted, or installed by somebody else. Emitted ones
-- are applied first, on the server's side, and no sync deletes them. With external ones Argo CD
-- refuses a sync before it changes anything while they are missing. Default: external.
let Crds = < external | emitted >

-- What a database that cannot be reached does to a sync of Argo CD: stop it before any service
-- changes, be seen in a log only, or nothing since there is no check. Each sync checks anew. With
-- `delivery: chart` the chart's own first job finds out. Default: block.
let Preflight = < block | warn | off >

-- The service account of all pods.
let ServiceAccount =
      { Type = { annotations : Optional (Map Text) }
      , default.annotations = None (Map Text)
      }

-- Options of the Java services.
let JavaOpts =
      { Type = { maxRAMPercentage : Optional Natural }
      , default.maxRAMPercentage = None Natural
      }

-- Settings of a cluster, all optional in a layer: layers are merged, and only then it is judged
-- what is missing. A null goes back to the shipped default.
let Cluster =
      { Type =
          { labels : Optional (Map Text)
          , groups : Optional (List Text)
          , role : Optional Role
          , standbyFor : Optional Text
          , instanceName : Optional Text
          , releaseName : Optional Text
          , namespace : Optional Text
          , clusterDomain : Optional Text
          , dnsResolver : Optional Text
          , platform : Optional Platform.Type
          , kubernetes : Optional Kubernetes.Type
          , globalDatabase : Optional GlobalDatabaseReference.Type
          , clusterDatabase : Optional ClusterDatabase.Type
          , database : Optional Database.Type
          , trustStore : Optional TrustStore.Type
          , flags : Optional Flags.Type
          , storage : Optional Storage
          , namespaces : Optional (Map Namespace.Type)
          , adminUser : Optional AdminUser.Type
          , authentication : Optional Authentication.Type
          , delivery : Optional Delivery
          , argocd : Optional Argocd.Type
          , secretDelivery : Optional SecretDelivery.Type
          , secretStore : Optional SecretStore
          , logging : Optional Logging
          , monitoring : Optional Monitoring.Type
          , ingress : Optional Ingress.Type
          , nodePlacement : Optional NodePlacement.Type
          , priorityClasses : Optional PriorityClasses.Type
          , services : Optional Services.Type
          , images : Optional Images.Type
          , networkPolicies : Optional NetworkPolicies.Type
          , webhook : Optional Webhook.Type
          , crds : Optional Crds
          , preflight : Optional Preflight
          , serviceAccount : Optional ServiceAccount.Type
          , javaOpts : Optional JavaOpts.Type
          , customRestartAnnotations : Optional (Map Text)
          , iomesh : Optional JSON
          , values : Optional JSON
          }
      , default =
        { labels = None (Map Text)
        , groups = None (List Text)
        , role = None Role
        , standbyFor = None Text
        , instanceName = None Text
        , releaseName = None Text
        , namespace = None Text
        , clusterDomain = None Text
        , dnsResolver = None Text
        , platform = None Platform.Type
        , kubernetes = None Kubernetes.Type
        , globalDatabase = None GlobalDatabaseReference.Type
        , clusterDatabase = None ClusterDatabase.Type
        , database = None Database.Type
        , trustStore = None TrustStore.Type
        , flags = None Flags.Type
        , storage = None Storage
        , namespaces = None (Map Namespace.Type)
        , adminUser = None AdminUser.Type
        , authentication = None Authentication.Type
        , delivery = None Delivery
        , argocd = None Argocd.Type
        , secretDelivery = None SecretDelivery.Type
        , secretStore = None SecretStore
        , logging = None Logging
        , monitoring = None Monitoring.Type
        , ingress = None Ingress.Type
        , nodePlacement = None NodePlacement.Type
        , priorityClasses = None PriorityClasses.Type
        , services = None Services.Type
        , images = None Images.Type
        , networkPolicies = None NetworkPolicies.Type
        , webhook = None Webhook.Type
        , crds = None Crds
        , preflight = None Preflight
        , serviceAccount = None ServiceAccount.Type
        , javaOpts = None JavaOpts.Type
        , customRestartAnnotations = None (Map Text)
        , iomesh = None JSON
        , values = None JSON
        }
      }

-- A step of a rollout: the clusters that a change reaches together.
let Ring = { Type = { name : Text, select : Map Text }, default = {=} }

-- The order in which changes reach the clusters: of the steps of a plan, and of automated syncs
-- from an ApplicationSet (`RollingSync`, which has to be enabled in Argo CD). The latter bounds
-- what a bad change reaches before somebody sees it; it is no gate, since Argo CD goes on as soon
-- as a ring is healthy. What must be true before a change is a matter of rules, evidence and plan.
let Rollout =
      { Type =
          { rings : Optional (List Ring.Type), maxPerStep : Optional Natural }
      , default = { rings = None (List Ring.Type), maxPerStep = None Natural }
      }

-- A rule that certain clusters may break until a day. It is printed on every run; one that is not
-- needed is a warning.
let Waiver =
      { Type =
          { rule : Text
          , clusters : List Text
          , reason : Text
          , owner : Text
          , expires : Text
          }
      , default = {=}
      }

-- Strictness of one environment.
let Environment =
      { Type = { requireEvidence : Optional Bool }
      , default.requireEvidence = None Bool
      }

-- How far platform versions may differ between clusters that share a database. Always the same
-- major version.
let VersionSkew =
      { Type = { minor : Optional Natural }, default.minor = None Natural }

-- The fleet.
let FleetSpec =
      { Type =
          { globalDatabases : Optional (Map GlobalDatabase.Type)
          , defaults : Optional Cluster.Type
          , groups : Optional (Map Cluster.Type)
          , clusters : Optional (Map Cluster.Type)
          , rollout : Optional Rollout.Type
          , waivers : Optional (List Waiver.Type)
          , environments : Optional (Map Environment.Type)
          , retired : Optional (Map Text)
          , versionSkew : Optional VersionSkew.Type
          }
      , default =
        { globalDatabases = None (Map GlobalDatabase.Type)
        , defaults = None Cluster.Type
        , groups = None (Map Cluster.Type)
        , clusters = None (Map Cluster.Type)
        , rollout = None Rollout.Type
        , waivers = None (List Waiver.Type)
        , environments = None (Map Environment.Type)
        , retired = None (Map Text)
        , versionSkew = None VersionSkew.Type
        }
      }

-- A document of `kind: Fleet`.
let Fleet =
      { Type =
          { apiVersion : Text
          , kind : Text
          , metadata : Metadata.Type
          , spec : FleetSpec.Type
          }
      , default = { apiVersion = "fleetc.io/v1alpha1", kind = "Fleet" }
      }

-- A document of `kind: Cluster`.
let ClusterDocument =
      { Type =
          { apiVersion : Text
          , kind : Text
          , metadata : Metadata.Type
          , spec : Cluster.Type
          }
      , default = { apiVersion = "fleetc.io/v1alpha1", kind = "Cluster" }
      }

-- A document of `kind: Group`.
let GroupDocument =
      { Type =
          { apiVersion : Text
          , kind : Text
          , metadata : Metadata.Type
          , spec : Cluster.Type
          }
      , default = { apiVersion = "fleetc.io/v1alpha1", kind = "Group" }
      }

-- A document of `kind: GlobalDatabase`.
let GlobalDatabaseDocument =
      { Type =
          { apiVersion : Text
          , kind : Text
          , metadata : Metadata.Type
          , spec : GlobalDatabase.Type
          }
      , default = { apiVersion = "fleetc.io/v1alpha1", kind = "GlobalDatabase" }
      }

in  { Map
    , JSON
    , Metadata
    , DatabaseType
    , SecretRef
    , DatabaseAdminCredentials
    , SslMode
    , DatabaseSsl
    , GlobalDatabase
    , Role
    , PlatformChart
    , Platform
    , KubernetesProvider
    , Kubernetes
    , GlobalDatabaseReference
    , ClusterDatabase
    , Database
    , TrustStore
    , Flags
    , AwsS3Storage
    , AzureGen1Storage
    , AzureGen2Storage
    , DellEcsStorage
    , GcsStorage
    , MinioStorage
    , S3CompatibleStorage
    , OverrideStorage
    , Storage
    , QuotaAmounts
    , LimitAmounts
    , NamespaceLimitRange
    , Namespace
    , AdminUser
    , Authentication
    , Delivery
    , ArgocdObjects
    , ArgocdSource
    , ArgocdDestinationBy
    , ArgocdAutomated
    , Argocd
    , SecretDeliveryKind
    , StoreRefKind
    , SecretDeliveryStoreRef
    , SecretDelivery
    , DatabaseSecretStore
    , KubernetesSecretStore
    , VaultSecretStore
    , OverrideSecretStore
    , SecretStore
    , HotStorageSource
    , LoggingHotStorage
    , ElasticsearchLogging
    , KubernetesLogging
    , LokiLogging
    , SplunkLogging
    , OverrideLogging
    , Logging
    , Monitoring
    , IngressKind
    , IngressGateway
    , Ingress
    , TolerationOperator
    , TolerationEffect
    , Toleration
    , NodeChoice
    , NodePlacement
    , PriorityClassPreemptionPolicy
    , PriorityClass
    , PriorityClasses
    , ResourceAmounts
    , Resources
    , Autoscaling
    , GatewayServiceSettings
    , GatewayServiceRateLimit
    , LoggingErrorLogLevel
    , LoggingAccessLog
    , GatewayServiceLogging
    , GatewayService
    , AppService
    , CoreService
    , ClusterService
    , IdentityService
    , SqlService
    , DataCatalogService
    , RestCatalogServiceSettings
    , RestCatalogServiceLogging
    , RestCatalogService
    , HealthCheckService
    , SocketService
    , MetastoreService
    , PersistenceAccessMode
    , Persistence
    , TypesenseService
    , SettingsCleaner
    , SparkHistoryServiceSettings
    , SparkHistoryService
    , SparkConnectServiceDriver
    , RestClientEnv
    , SparkConnectServiceRestClient
    , SparkConnectService
    , SparkOperatorServiceController
    , SparkOperatorServiceWebhook
    , SparkOperatorServiceSubmitServiceEnv
    , SparkOperatorServiceSubmitService
    , SparkOperatorService
    , SparkProxy
    , EventStreamServiceImage
    , EventStreamServiceResources
    , EventStreamServiceEnv
    , EventStreamService
    , EventStreamProxyService
    , JobOrchestratorServiceImage
    , JobOrchestratorServiceReplicas
    , JobOrchestratorServiceResources
    , JobOrchestratorServicePostInstall
    , SettingsJobRunCleanup
    , JobOrchestratorServiceSettings
    , JobOrchestratorServiceS3Logging
    , JobOrchestratorServiceDatabase
    , JobOrchestratorService
    , JobOrchestratorMetricsExporterServiceConfig
    , JobOrchestratorMetricsExporterService
    , RatelimiterServiceNetworkPolicy
    , RatelimiterServiceRedis
    , RatelimiterService
    , MaintenanceServiceArchival
    , MaintenanceService
    , NatsService
    , CollabService
    , InitService
    , Services
    , ImagesPullPolicy
    , ImagesRewrite
    , Images
    , NetworkPolicies
    , IssuerRefKind
    , CertificateIssuerRef
    , WebhookCertificate
    , Webhook
    , Crds
    , Preflight
    , ServiceAccount
    , JavaOpts
    , Cluster
    , Ring
    , Rollout
    , Waiver
    , Environment
    , VersionSkew
    , FleetSpec
    , Fleet
    , ClusterDocument
    , GroupDocument
    , GlobalDatabaseDocument
    }
