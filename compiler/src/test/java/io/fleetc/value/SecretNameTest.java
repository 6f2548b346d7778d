package io.fleetc.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that say of themselves that they are secrets, and names that do not. */
class SecretNameTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "dbPassword",
                "DB_PASSWORD",
                "secret",
                "token",
                "accessToken",
                "ACCESSTOKEN",
                "apiKey",
                "APIKey",
                "api-key",
                "openaiAPIKey",
                "OPENAI_APIKEY",
                "OPENAI_API_KEY",
                "AWSSecretAccessKey",
                "aws.secret.access.key",
                "s3SecretKey",
                "secretkey",
                "privatekey",
                "TLSPrivateKey",
                "clientSecret ",
                "storageAccountKey",
                "JWTToken"
            })
    void isASecret(String name) {
        assertThat(SecretName.is(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "tlsSecret",
                "secretName",
                "key",
                "accessKey",
                "publicKey",
                "passwordSecret",
                "tokens",
                "tokenAudience",
                "monkey",
                "keyAPI"
            })
    void isNone(String name) {
        assertThat(SecretName.is(name)).isFalse();
    }
}
