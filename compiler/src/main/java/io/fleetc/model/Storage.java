package io.fleetc.model;

import io.fleetc.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * The object storage of a cluster; which settings a type needs is data of the catalogue.
 *
 * @param type {@code minio}, {@code dell_ecs}, {@code s3_compatible}, {@code aws_s3}, {@code gcs}, {@code azure_gen1}
 *     or {@code azure_gen2}
 * @param bucketName the bucket (for Azure the container)
 * @param endpoint URL of an S3 service that is not Amazon's, or null
 * @param accessKey access key of such a service, which is not a secret, or null
 * @param secretKey secret key of such a service, or null
 * @param region AWS region, or null
 * @param iamRole AWS IAM role, or null
 * @param serviceAccount GCP service account, or null
 * @param serviceAccountKey key file of a GCP service account, or null
 * @param accountName Azure storage account, or null
 * @param accountKey key of the Azure storage account, or null
 * @param span where it is described
 */
public record Storage(
        String type,
        String bucketName,
        @Nullable String endpoint,
        @Nullable String accessKey,
        @Nullable SecretRef secretKey,
        @Nullable String region,
        @Nullable String iamRole,
        @Nullable String serviceAccount,
        @Nullable SecretRef serviceAccountKey,
        @Nullable String accountName,
        @Nullable SecretRef accountKey,
        Span span) {}
