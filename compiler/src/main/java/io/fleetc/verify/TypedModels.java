package io.fleetc.verify;

import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HostAlias;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Lifecycle;
import io.fabric8.kubernetes.api.model.LimitRange;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodDNSConfig;
import io.fabric8.kubernetes.api.model.PodSecurityContext;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.ResourceQuota;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecurityContext;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.MutatingWebhookConfiguration;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingAdmissionPolicy;
import io.fabric8.kubernetes.api.model.admissionregistration.v1.ValidatingAdmissionPolicyBinding;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.kubernetes.api.model.gatewayapi.v1beta1.ReferenceGrant;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.ClusterRoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.scheduling.v1.PriorityClass;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The typed models of fabric8, by the names under which Kubernetes knows the same things. */
final class TypedModels {
    private static final SortedMap<String, Class<?>> KINDS = kinds();
    private static final SortedMap<String, Class<?>> PARTS = parts();

    private TypedModels() {}

    /** The model of a kind; empty if there is none. */
    static Optional<Class<?>> ofKind(String apiVersion, String kind) {
        return Optional.ofNullable(KINDS.get(apiVersion + " " + kind));
    }

    /** The model of a part that other kinds embed, such as {@code Toleration}; empty if there is none. */
    static Optional<Class<?>> ofPart(String name) {
        return Optional.ofNullable(PARTS.get(name));
    }

    private static SortedMap<String, Class<?>> kinds() {
        SortedMap<String, Class<?>> kinds = new TreeMap<>();
        kinds.put("v1 ConfigMap", ConfigMap.class);
        kinds.put("v1 LimitRange", LimitRange.class);
        kinds.put("v1 Namespace", Namespace.class);
        kinds.put("v1 PersistentVolumeClaim", PersistentVolumeClaim.class);
        kinds.put("v1 ResourceQuota", ResourceQuota.class);
        kinds.put("v1 Secret", Secret.class);
        kinds.put("v1 Service", Service.class);
        kinds.put("v1 ServiceAccount", ServiceAccount.class);
        kinds.put("admissionregistration.k8s.io/v1 MutatingWebhookConfiguration", MutatingWebhookConfiguration.class);
        kinds.put("admissionregistration.k8s.io/v1 ValidatingAdmissionPolicy", ValidatingAdmissionPolicy.class);
        kinds.put(
                "admissionregistration.k8s.io/v1 ValidatingAdmissionPolicyBinding",
                ValidatingAdmissionPolicyBinding.class);
        kinds.put("apiextensions.k8s.io/v1 CustomResourceDefinition", CustomResourceDefinition.class);
        kinds.put("apps/v1 Deployment", Deployment.class);
        kinds.put("apps/v1 StatefulSet", StatefulSet.class);
        kinds.put("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class);
        kinds.put("batch/v1 CronJob", CronJob.class);
        kinds.put("batch/v1 Job", Job.class);
        kinds.put("gateway.networking.k8s.io/v1 Gateway", Gateway.class);
        kinds.put("gateway.networking.k8s.io/v1 HTTPRoute", HTTPRoute.class);
        kinds.put("gateway.networking.k8s.io/v1beta1 ReferenceGrant", ReferenceGrant.class);
        kinds.put("networking.k8s.io/v1 Ingress", Ingress.class);
        kinds.put("networking.k8s.io/v1 NetworkPolicy", NetworkPolicy.class);
        kinds.put("rbac.authorization.k8s.io/v1 ClusterRole", ClusterRole.class);
        kinds.put("rbac.authorization.k8s.io/v1 ClusterRoleBinding", ClusterRoleBinding.class);
        kinds.put("rbac.authorization.k8s.io/v1 Role", Role.class);
        kinds.put("rbac.authorization.k8s.io/v1 RoleBinding", RoleBinding.class);
        kinds.put("scheduling.k8s.io/v1 PriorityClass", PriorityClass.class);
        return Collections.unmodifiableSortedMap(kinds);
    }

    private static SortedMap<String, Class<?>> parts() {
        SortedMap<String, Class<?>> parts = new TreeMap<>();
        parts.put("Affinity", Affinity.class);
        parts.put("Container", Container.class);
        parts.put("ContainerPort", ContainerPort.class);
        parts.put("EnvFromSource", EnvFromSource.class);
        parts.put("EnvVar", EnvVar.class);
        parts.put("HostAlias", HostAlias.class);
        parts.put("LabelSelector", LabelSelector.class);
        parts.put("Lifecycle", Lifecycle.class);
        parts.put("ObjectMeta", ObjectMeta.class);
        parts.put("PodDNSConfig", PodDNSConfig.class);
        parts.put("PodSecurityContext", PodSecurityContext.class);
        parts.put("PodTemplateSpec", PodTemplateSpec.class);
        parts.put("SecurityContext", SecurityContext.class);
        parts.put("Toleration", Toleration.class);
        parts.put("Volume", Volume.class);
        parts.put("VolumeMount", VolumeMount.class);
        return Collections.unmodifiableSortedMap(parts);
    }
}
